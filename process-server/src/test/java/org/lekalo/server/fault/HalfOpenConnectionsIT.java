package org.lekalo.server.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HalfOpenConnectionsIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Before whoever started the server ends it by force. */
    private static final Duration LONGEST_STOP = Duration.ofSeconds(30);

    @Test
    void whatWasCutHalfOpenIsGivenUpAndWorkAndHintsGoOnHoweverOftenItHappens() throws Exception {
        var saves = new Saves();
        try (var postgres = OwnPostgres.start();
                var line = Line.to(postgres.port());
                var server = BuiltServer.on(postgres, Map.of("LEKALO_DB_URL", through(line)))) {
            saves.publishTheirProcess(server);
            var heard = server.listen();
            saves.begin(server);
            for (int cut = 0; cut < 2; cut++) {
                saves.awaitAnswered(20);
                line.cutHalfOpen();
            }
            saves.awaitAnswered(20);
            saves.end();

            saves.haveBegunTheirProcessOnce(server);
            var last = saves.one(server).toString();
            await().atMost(PATIENCE).until(() -> heard.stream().anyMatch(hint -> hint.contains(last)));
            line.cutHalfOpen();
            assertThat(server.stop()).isLessThan(LONGEST_STOP);
        }
    }

    @Test
    void readinessSaysThatTheDatabaseIsAwayAndLivenessThatNoRestartHelps() throws Exception {
        try (var postgres = OwnPostgres.start();
                var line = Line.to(postgres.port());
                var server = BuiltServer.on(postgres, Map.of("LEKALO_DB_URL", through(line)))) {
            assertThat(server.health("readiness")).isEqualTo(200);

            line.die();

            await().atMost(PATIENCE).until(() -> server.health("readiness") == 503);
            assertThat(server.health("liveness")).isEqualTo(200);

            line.comeBack();

            await().atMost(PATIENCE).until(() -> server.health("readiness") == 200);
            line.die();
            assertThat(server.stop()).isLessThan(LONGEST_STOP);
        }
    }

    private static String through(Line line) {
        return "jdbc:postgresql://127.0.0.1:" + line.port() + "/postgres";
    }
}
