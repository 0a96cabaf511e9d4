package org.lekalo.server.outbox;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.lekalo.server.database.DatabaseFailure;
import org.lekalo.server.outbox.Carrier.Line;
import org.lekalo.server.outbox.OutboxRows.Claimed;
import org.lekalo.server.outbox.OutboxRows.Waiting;
import org.lekalo.server.problem.Incident;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what waits, one after the other. That one is being sent is committed before it is, so that no two nodes send the same;
 * what the sending came to is written after it. Between the two a node may die: then nobody knows, and nobody sends it again
 * but on somebody's word. Run by one thread.
 */
@Component
class Sender {

    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

    /** What waited for longer, as while no mail server was set up, says what is not so any more. */
    private static final Duration LONGEST_WAIT = Duration.ofDays(4);

    private static final int LONGEST_GOODBYE_SECONDS = 8;

    private final OutboxRows rows;
    private final List<Carrier> carriers;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ReentrantLock atIt = new ReentrantLock();
    private volatile boolean ending;
    private @Nullable Runnable unwritten;

    Sender(OutboxRows rows, List<Carrier> carriers, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.carriers = carriers;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Until nothing is due, or only what another node is at. */
    void run() {
        writeWhatIsUnwritten();
        rows.doubt(clock.instant());
        carriers.stream().filter(Carrier::isSetUp).forEach(this::run);
    }

    private void run(Carrier carrier) {
        boolean more = rows.anyDue(carrier.kind(), clock.instant());
        while (more) {
            try (var line = carrier.open()) {
                rows.lineIsThere(carrier.kind(), clock.instant());
                more = along(carrier, line);
            } catch (NotSent noLine) {
                more = false;
                transaction.executeWithoutResult(status -> postpone(carrier, noLine));
            }
        }
    }

    /** False where nothing is left. */
    private boolean along(Carrier carrier, Line line) {
        boolean more = true;
        while (more && line.isOpen()) {
            more = new Turn(carrier, line).take();
        }
        return more;
    }

    private void postpone(Carrier carrier, NotSent noLine) {
        var now = clock.instant();
        rows.next(carrier.kind(), now).ifPresent(waiting -> rows.notSent(waiting, noLine, now));
    }

    private void writeWhatIsUnwritten() {
        var outcome = unwritten;
        if (outcome != null) {
            write(outcome);
        }
    }

    /** A database that went away meanwhile is told when it is back. */
    private void write(Runnable outcome) {
        unwritten = null;
        try {
            outcome.run();
        } catch (RuntimeException failure) {
            unwritten = DatabaseFailure.mayPass(failure) ? outcome : null;
            throw failure;
        }
    }

    /** A node that ends in peace leaves nothing in doubt, where the mail server answers in time. */
    @PreDestroy
    void end() throws InterruptedException {
        ending = true;
        if (atIt.tryLock(LONGEST_GOODBYE_SECONDS, TimeUnit.SECONDS)) {
            atIt.unlock();
        } else {
            LOG.warn("The node ends while something is being sent: whether it was will be in doubt");
        }
    }

    /** One at most. */
    private final class Turn {

        private final Carrier carrier;
        private final Line line;
        private boolean found;
        private @Nullable Runnable sending;
        private @Nullable Claimed claimed;

        Turn(Carrier carrier, Line line) {
            this.carrier = carrier;
            this.line = line;
        }

        /** False where there was none. */
        boolean take() {
            atIt.lock();
            try {
                if (ending) {
                    return false;
                }
                transaction.executeWithoutResult(status -> claim());
                if (sending != null && claimed != null) {
                    send(sending, claimed);
                }
                return found;
            } finally {
                atIt.unlock();
            }
        }

        private void claim() {
            var now = clock.instant();
            rows.next(carrier.kind(), now).ifPresent(waiting -> {
                found = true;
                try {
                    sending = ready(waiting, now);
                    claimed = rows.claim(waiting, now);
                } catch (NotSent why) {
                    rows.notSent(waiting, why, now);
                }
            });
        }

        private Runnable ready(Waiting waiting, Instant now) {
            if (waiting.since().plus(LONGEST_WAIT).isBefore(now)) {
                throw NotSent.forGood("waited-too-long", Map.of("days", String.valueOf(LONGEST_WAIT.toDays())));
            }
            try {
                return line.prepare(waiting.content());
            } catch (NotSent expected) {
                throw expected;
            } catch (RuntimeException failure) {
                if (DatabaseFailure.of(failure).isPresent()) {
                    throw failure;
                }
                throw NotSent.forNow("unexpected", Map.of("number", Incident.log(failure)));
            }
        }

        private void send(Runnable sending, Claimed claimed) {
            try {
                sending.run();
                despiteAStop(() -> write(() -> rows.sent(claimed, clock.instant())));
            } catch (NotSent why) {
                despiteAStop(() -> write(() -> rows.notSent(claimed, why, clock.instant())));
            }
        }
    }

    /** The node's end must not keep it from saying what became of it. */
    private static void despiteAStop(Runnable writing) {
        boolean stop = Thread.interrupted();
        try {
            writing.run();
        } finally {
            if (stop) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
