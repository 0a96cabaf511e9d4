package org.lekalo.server.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StoppedServerIT {

    private static final Duration LONGEST_STOP = Duration.ofSeconds(30);

    @Test
    void aServerThatStopsInPeaceKeepsNoJobLocked() throws Exception {
        var saves = new Saves();
        try (var postgres = OwnPostgres.start();
                var server = BuiltServer.on(postgres)) {
            saves.publishTheirProcess(server);
            saves.begin(server);
            saves.awaitAnswered(60);

            assertThat(server.stop()).isLessThan(LONGEST_STOP);
            saves.end();

            assertThat(lockedJobs(postgres)).isZero();
        }
    }

    private static long lockedJobs(OwnPostgres postgres) throws SQLException {
        try (var connection = postgres.connect();
                var statement = connection.createStatement();
                var answer = statement.executeQuery("select count(*) from act_ru_job where lock_owner_ is not null")) {
            answer.next();
            return answer.getLong(1);
        }
    }
}
