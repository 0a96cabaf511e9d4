package org.lekalo.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.when;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Status;

/** Down where only a new start helps, and only there. */
class LivenessTest {

    private final NodeThreads threads = new NodeThreads(mock(DatabaseTroubles.class));
    private final DataSource pool = mock(DataSource.class);
    private final Connections fresh = mock(Connections.class);
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
    private final PoolWatch watch = new PoolWatch(pool, fresh, threads, now::get);

    @Test
    void isDownWhenAThreadThatIsNeededHasEnded() {
        threads.begin("good", () -> new CountDownLatch(1).await());
        assertThat(threads.health().getStatus()).isEqualTo(Status.UP);

        threads.begin("bad", () -> {
            throw new ExpectedEnd();
        });

        await().dontCatchUncaughtExceptions()
                .untilAsserted(() -> assertThat(threads.health().getStatus()).isEqualTo(Status.DOWN));
    }

    @Test
    void isUpWhileATurnFailsAndWhenAThreadWasToldToStop() {
        var failed = new CountDownLatch(1);
        var failing = threads.begin("failing", () -> {
            failed.countDown();
            throw new IllegalStateException("expected");
        });
        await().until(() -> failed.getCount() == 0);
        assertThat(threads.health().getStatus()).isEqualTo(Status.UP);

        failing.stop();

        assertThat(threads.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void isDownWhenThePoolGivesNothingForLongThoughTheDatabaseIsThere() throws SQLException {
        var good = good();
        when(pool.getConnection()).thenThrow(new SQLException("none"));
        when(fresh.open(any(), anyInt())).thenReturn(good);

        passes(Duration.ofMinutes(2));
        assertThat(watch.health().getStatus()).isEqualTo(Status.UP);
        passes(Duration.ofMinutes(2));
        assertThat(watch.health().getStatus()).isEqualTo(Status.DOWN);

        reset(pool);
        when(pool.getConnection()).thenReturn(good);
        passes(Duration.ZERO);
        assertThat(watch.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void isUpWhileTheDatabaseItselfIsAway() throws SQLException {
        when(pool.getConnection()).thenThrow(new SQLException("none"));
        when(fresh.open(any(), anyInt())).thenThrow(new SQLException("none either"));

        passes(Duration.ofHours(1));

        assertThat(watch.health().getStatus()).isEqualTo(Status.UP);
    }

    private void passes(Duration time) {
        now.addAndGet(time.toNanos());
        watch.look();
    }

    private static Connection good() throws SQLException {
        var connection = mock(Connection.class);
        when(connection.isValid(1)).thenReturn(true);
        return connection;
    }

    /** Ends a thread without a stack trace on the console. */
    private static final class ExpectedEnd extends ThreadDeath {

        private static final long serialVersionUID = 1L;
    }
}
