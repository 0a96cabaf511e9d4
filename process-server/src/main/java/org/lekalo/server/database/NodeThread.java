package org.lekalo.server.database;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread that takes one turn after the other, whatever becomes of one, until it is told to stop. */
public final class NodeThread {

    private static final Logger LOG = LoggerFactory.getLogger(NodeThread.class);
    private static final Duration AFTER_A_FAILURE = Duration.ofMillis(500);

    private final Thread thread;
    private final Turn turn;
    private final DatabaseTroubles troubles;
    private volatile boolean stopped;

    /** One turn; waits for its work itself, and may be interrupted while it waits. */
    public interface Turn {

        void take() throws InterruptedException;
    }

    NodeThread(String name, Turn turn, DatabaseTroubles troubles) {
        this.turn = turn;
        this.troubles = troubles;
        this.thread = new Thread(this::takeTurns, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Does not wait for the turn that it is at. */
    public void stop() {
        stopped = true;
        thread.interrupt();
    }

    boolean isStopped() {
        return stopped;
    }

    /** False where it ended although nobody told it to. */
    boolean isWell() {
        return stopped || thread.isAlive();
    }

    private void takeTurns() {
        while (!stopped) {
            try {
                takeTurn();
            } catch (InterruptedException stop) {
                LOG.debug("{} was interrupted", thread.getName());
            }
        }
    }

    private void takeTurn() throws InterruptedException {
        try {
            turn.take();
        } catch (RuntimeException failure) {
            if (stopped) {
                return;
            }
            DatabaseFailure.of(failure)
                    .ifPresentOrElse(
                            trouble -> troubles.meet(trouble, failure),
                            () -> LOG.error("{} failed, and goes on", thread.getName(), failure));
            Thread.sleep(AFTER_A_FAILURE.toMillis());
        }
    }
}
