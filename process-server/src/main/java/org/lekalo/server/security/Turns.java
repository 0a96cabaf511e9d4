package org.lekalo.server.security;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.lekalo.library.contract.SessionApi.TooManyAttempts;

/** One after the other from each place; whoever would wait for too long is refused. */
final class Turns {

    private static final int LONGEST_SECONDS = 10;

    /** Places share them, so that strangers do not fill the memory. */
    private final List<Lock> places =
            Stream.<Lock>generate(() -> new ReentrantLock(true)).limit(256).toList();

    <T> T take(String place, Supplier<T> turn) {
        var lock = places.get(Math.floorMod(place.hashCode(), places.size()));
        if (!begin(lock)) {
            throw new TooManyAttempts(Map.of("seconds", 1L));
        }
        try {
            return turn.get();
        } finally {
            lock.unlock();
        }
    }

    private static boolean begin(Lock lock) {
        try {
            return lock.tryLock(LONGEST_SECONDS, SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
