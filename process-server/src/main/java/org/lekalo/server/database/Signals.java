package org.lekalo.server.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * What nodes tell each other, by PostgreSQL's NOTIFY. One connection outside the pool listens for all receivers; it is
 * made anew for as long as the database is gone. Signals sent meanwhile are lost: a receiver is told that it may have
 * missed some, and asks {@link #listening} before it relies on having heard everything.
 */
@Component
public class Signals implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Signals.class);
    private static final Duration PULSE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Connections connections;
    private final DSLContext sql;
    private final List<Receiver> receivers = new CopyOnWriteArrayList<>();

    private volatile CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean listening;
    private volatile @Nullable Connection line;
    private final NodeThreads threads;
    private final DatabaseTroubles troubles;
    private @Nullable NodeThread listener;

    Signals(Connections connections, DSLContext sql, NodeThreads threads, DatabaseTroubles troubles) {
        this.connections = connections;
        this.sql = sql;
        this.threads = threads;
        this.troubles = troubles;
    }

    /**
     * To be called before the server has started, by constructors. Both run on the one listening thread, so neither may
     * take its time.
     *
     * @param missed run whenever signals may have been missed, at the start also
     */
    public void receive(String channel, Consumer<String> signal, Runnable missed) {
        receivers.add(new Receiver(channel, signal, missed));
    }

    /** Within a transaction: at its commit. PostgreSQL takes at most 8000 bytes. */
    public void send(String channel, String payload) {
        sql.fetch("select pg_notify(?, ?)", channel, payload);
    }

    /** Whether every signal sent now will be heard here. */
    public boolean listening() {
        return listening;
    }

    @Override
    public synchronized void start() {
        stopped = new CountDownLatch(1);
        listener = threads.begin("signals", this::listen);
    }

    @Override
    public synchronized void stop() {
        if (listener != null) {
            listener.stop();
        }
        stopped.countDown();
        close(line);
        listener = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return listener != null;
    }

    /** Listens before anybody calls, and until nobody does any more. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void listen() throws InterruptedException {
        try (var connection = connections.open("lekalo-server signals", (int) PULSE.toSeconds())) {
            line = connection;
            hear(connection);
        } catch (SQLException e) {
            if (listening && stopped.getCount() > 0) {
                LOG.warn("The database cannot be heard, trying again: {}", e.getMessage());
            }
        } finally {
            listening = false;
        }
        var ignored = stopped.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void hear(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var channel :
                    receivers.stream().map(Receiver::channel).distinct().toList()) {
                statement.execute("listen " + statement.enquoteIdentifier(channel, true));
            }
        }
        listening = true;
        receivers.forEach(receiver -> tell(receiver.missed()));
        var notifications = connection.unwrap(PGConnection.class);
        while (stopped.getCount() > 0) {
            var heard = notifications.getNotifications((int) PULSE.toMillis());
            if (heard == null || heard.length == 0) {
                if (!connection.isValid(2)) {
                    throw new SQLException("the connection is dead");
                }
                continue;
            }
            for (var notification : heard) {
                receivers.stream()
                        .filter(receiver -> receiver.channel().equals(notification.getName()))
                        .forEach(receiver -> tell(() -> receiver.signal().accept(notification.getParameter())));
            }
        }
    }

    private void tell(Runnable receiver) {
        try {
            receiver.run();
        } catch (RuntimeException e) {
            DatabaseFailure.of(e)
                    .ifPresentOrElse(
                            trouble -> troubles.meet(trouble, e), () -> LOG.warn("A signal could not be followed", e));
        }
    }

    private static void close(@Nullable Connection connection) {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                LOG.debug("The listening connection was closed already", e);
            }
        }
    }

    private record Receiver(String channel, Consumer<String> signal, Runnable missed) {}
}
