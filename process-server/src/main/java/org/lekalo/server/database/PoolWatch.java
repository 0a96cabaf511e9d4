package org.lekalo.server.database;

import java.sql.SQLException;
import java.time.Duration;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks whether the pool still gives connections. Where it has given none for minutes although the database answers whoever
 * comes anew, only a restart helps, and liveness says so.
 */
@Component
class PoolWatch implements SmartLifecycle, HealthIndicator {

    private static final Duration BETWEEN = Duration.ofSeconds(15);
    private static final Duration HOPELESS = Duration.ofMinutes(3);

    private final DataSource pool;
    private final Connections fresh;
    private final NodeThreads threads;
    private final LongSupplier nanoTime;
    private volatile long lastGood;
    private @Nullable NodeThread watcher;

    @Autowired
    PoolWatch(DataSource pool, Connections fresh, NodeThreads threads) {
        this(pool, fresh, threads, System::nanoTime);
    }

    PoolWatch(DataSource pool, Connections fresh, NodeThreads threads, LongSupplier nanoTime) {
        this.pool = pool;
        this.fresh = fresh;
        this.threads = threads;
        this.nanoTime = nanoTime;
        this.lastGood = nanoTime.getAsLong();
    }

    void look() {
        if (poolAnswers() || !freshOneAnswers()) {
            lastGood = nanoTime.getAsLong();
        }
    }

    private boolean poolAnswers() {
        try (var connection = pool.getConnection()) {
            return connection.isValid(1);
        } catch (SQLException none) {
            return false;
        }
    }

    private boolean freshOneAnswers() {
        try (var connection = fresh.open("lekalo-server watch", 5)) {
            return connection.isValid(1);
        } catch (SQLException gone) {
            return false;
        }
    }

    @Override
    public Health health() {
        return nanoTime.getAsLong() - lastGood < HOPELESS.toNanos()
                ? Health.up().build()
                : Health.down().build();
    }

    @Override
    public synchronized void start() {
        watcher = threads.begin("pool watch", () -> {
            Thread.sleep(BETWEEN.toMillis());
            look();
        });
    }

    @Override
    public synchronized void stop() {
        if (watcher != null) {
            watcher.stop();
            watcher = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return watcher != null;
    }
}
