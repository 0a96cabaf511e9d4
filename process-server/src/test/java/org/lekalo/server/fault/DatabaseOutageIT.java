package org.lekalo.server.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.lekalo.library.contract.InstancesApi;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.Refusals.Unavailable;
import org.lekalo.library.contract.TasksApi;
import org.lekalo.library.contract.TasksApi.Box;

class DatabaseOutageIT {

    /** A person waits this long for an answer without wondering, a busy machine included. */
    private static final Duration SOON = Duration.ofSeconds(8);

    @Test
    void whileTheDatabaseIsGoneTheServerSaysSoAndAfterwardsGoesOnWithNothingLost() throws Exception {
        var saves = new Saves();
        try (var postgres = OwnPostgres.start();
                var server = BuiltServer.on(postgres)) {
            saves.publishTheirProcess(server);
            var heard = server.listen();
            saves.begin(server);
            saves.awaitAnswered(20);

            postgres.dies();

            saves.awaitUnavailable(4);
            questions(server).forEach(DatabaseOutageIT::isRefusedSoon);
            heard.clear();

            postgres.comesBack();

            saves.awaitAnswered(20);
            saves.end();
            saves.haveBegunTheirProcessOnce(server);
            isHeard(heard, "\"kind\":\"TASKS\",\"id\":null");
            isHeard(heard, saves.one(server).toString());
            saves.haveBegunTheirProcessOnce(server);
        }
    }

    private static Stream<ThrowingCallable> questions(BuiltServer server) {
        return Stream.of(
                () -> server.api(TasksApi.class).tasks(Box.MINE, 10, null),
                () -> server.api(TasksApi.class).counts(),
                () -> server.api(InstancesApi.class).counts(),
                () -> server.api(RecordsApi.class).lookup("deal", "Deal", 10));
    }

    private static void isRefusedSoon(ThrowingCallable question) {
        var asked = System.nanoTime();

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(question)
                .withMessageContaining("database cannot be reached");
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(SOON);
    }

    private static void isHeard(List<String> heard, String part) {
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(heard).anyMatch(line -> line.contains(part)));
    }
}
