package org.lekalo.bench.driver;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * How one client waits for what another thread of the server brings about: first for as long as it took lately, so that one
 * question is mostly enough, then in growing pauses. Costs neither a busy core nor many statements.
 */
final class Patience {

    private static final long LONGEST = Duration.ofSeconds(60).toNanos();
    private static final long AGAIN = Duration.ofMillis(2).toNanos();
    private static final long LONGEST_PAUSE = Duration.ofMillis(50).toNanos();

    private long expected;

    <T> T untilThere(Supplier<Optional<T>> question) {
        var from = System.nanoTime();
        pause(expected);
        var found = question.get();
        if (found.isPresent()) {
            expected = expected * 9 / 10;
            return found.get();
        }
        var pause = AGAIN;
        while (found.isEmpty()) {
            if (System.nanoTime() - from > LONGEST) {
                throw new IllegalStateException("Waited a minute for what should come at once");
            }
            pause(pause);
            pause = Math.min(pause * 2, LONGEST_PAUSE);
            found = question.get();
        }
        expected = Math.min((expected + System.nanoTime() - from) / 2, LONGEST_PAUSE);
        return found.get();
    }

    private static void pause(long nanos) {
        if (nanos > 0) {
            LockSupport.parkNanos(nanos);
        }
    }
}
