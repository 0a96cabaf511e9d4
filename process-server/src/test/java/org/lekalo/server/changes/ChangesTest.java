package org.lekalo.server.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lekalo.library.contract.ChangesApi.Kind;
import org.lekalo.server.database.Signals;

class ChangesTest {

    private final Signals signals = mock(Signals.class);
    private final Changes changes = new Changes(signals, new ObjectMapper());

    @AfterEach
    void stop() {
        changes.stop();
    }

    @Test
    void tellsAgainAfterThereWasNoConnectionToTheDatabase() {
        doThrow(new DataAccessException("no connection")).when(signals).send(any(), contains("lost"));
        doNothing().when(signals).send(any(), contains("told"));
        changes.start();

        changes.announce(Kind.RECORD, "lost", Audience.EVERYBODY);
        await().untilAsserted(() -> verify(signals).send(any(), contains("lost")));
        changes.announce(Kind.RECORD, "told", Audience.EVERYBODY);

        await().untilAsserted(() -> verify(signals).send(any(), contains("told")));
    }

    @Test
    void tellsTenTimesASecondAtMostHoweverMuchChanges() {
        var told = new AtomicInteger();
        doAnswer(signal -> told.incrementAndGet()).when(signals).send(any(), any());
        var announced = new AtomicInteger();
        var from = System.nanoTime();
        changes.start();

        await().pollInterval(Duration.ofMillis(5)).until(() -> {
            changes.announce(Kind.RECORD, "deal:" + announced.get(), Audience.EVERYBODY);
            return announced.incrementAndGet() == 50;
        });

        var tenths = Duration.ofNanos(System.nanoTime() - from).toMillis() / 100;
        assertThat(told.get()).isPositive().isLessThanOrEqualTo((int) tenths + 1);
    }
}
