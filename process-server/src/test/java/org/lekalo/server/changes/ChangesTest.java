package org.lekalo.server.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lekalo.library.contract.ChangesApi.Kind;
import org.lekalo.server.database.DatabaseTroubles;
import org.lekalo.server.database.NodeThreads;
import org.lekalo.server.database.Signals;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionSynchronizationUtils;

class ChangesTest {

    private final Signals signals = mock(Signals.class);
    private final NodeThreads threads = new NodeThreads(new DatabaseTroubles());
    private final Changes changes =
            new Changes(signals, new ObjectMapper(), threads, Duration.ofMillis(15), Duration.ofMillis(100));

    @AfterEach
    void stop() {
        changes.stop();
    }

    @Test
    void whatCouldNotBeToldWhileThereWasNoConnectionIsToldAfterwards() {
        doThrow(new DataAccessException("no connection", new SQLException("broken", "08006")))
                .doNothing()
                .when(signals)
                .send(any(), contains("first"));
        changes.start();

        changes.announce(Kind.RECORD, "first", Audience.EVERYBODY);
        await().untilAsserted(() -> verify(signals, times(2)).send(any(), contains("first")));
        changes.announce(Kind.RECORD, "second", Audience.EVERYBODY);

        await().untilAsserted(() -> verify(signals).send(any(), contains("second")));
    }

    @Test
    void whatCannotBeToldAtAllKeepsNothingElseBack() {
        doThrow(new IllegalStateException()).when(signals).send(any(), contains("never"));
        changes.start();

        changes.announce(Kind.RECORD, "never", Audience.EVERYBODY);
        await().untilAsserted(() -> verify(signals).send(any(), contains("never")));
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

    @Test
    void tellsWhatOneTransactionChangedInOneSignalHoweverSoonItTells() {
        var atOnce = new Changes(signals, new ObjectMapper(), threads, Duration.ZERO, Duration.ZERO);
        var told = new CopyOnWriteArrayList<String>();
        doAnswer(signal -> told.add(signal.getArgument(1))).when(signals).send(any(), any());
        TransactionSynchronizationManager.initSynchronization();
        try {
            for (int deal = 1; deal <= 20; deal++) {
                atOnce.announce(Kind.RECORD, "deal:" + deal, Audience.NOBODY);
            }
            TransactionSynchronizationUtils.triggerAfterCommit();
        } finally {
            TransactionSynchronizationUtils.triggerAfterCompletion(TransactionSynchronization.STATUS_COMMITTED);
            TransactionSynchronizationManager.clearSynchronization();
        }
        atOnce.announce(Kind.RECORD, "deal:last", Audience.NOBODY);

        atOnce.start();

        await().untilAsserted(() -> assertThat(told).hasSize(2));
        assertThat(told.get(0)).contains("\"deal:1\"", "\"deal:20\"");
        assertThat(told.get(1)).contains("deal:last");
        atOnce.stop();
    }

    @Test
    void asksWhomAChangeConcernsAfterHearingWhatIsToldWithIt() {
        var order = new CopyOnWriteArrayList<String>();
        doNothing().when(signals).send(any(), any());
        changes.hear(Kind.RECORD, (record, audience) -> order.add("heard " + record));
        changes.announce(Kind.INSTANCE, "run", run -> {
            order.add("asked for " + run);
            return Audience.NOBODY;
        });
        changes.announce(Kind.INSTANCE, "run", run -> {
            order.add("asked for " + run);
            return Audience.NOBODY;
        });
        changes.announce(Kind.RECORD, "deal:1", Audience.NOBODY);

        changes.start();

        await().untilAsserted(() -> verify(signals).send(any(), any()));
        assertThat(order).containsExactly("heard deal:1", "asked for run");
    }
}
