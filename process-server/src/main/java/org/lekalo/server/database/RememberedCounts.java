package org.lekalo.server.database;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Counts over many rows, each remembered for as many times as long as counting took: what is quick to count is always
 * fresh, and what is slow takes a small and steady part of the server whoever looks how often.
 */
@Component
public class RememberedCounts {

    private static final int TIMES = 50;
    private static final Duration QUICK = Duration.ofMillis(20);
    private static final int MOST = 500;

    private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();

    private record Remembered(Object value, long until) {}

    @SuppressWarnings("unchecked")
    public <T> T get(String question, Supplier<T> count) {
        var known = remembered.get(question);
        if (known != null && System.nanoTime() < known.until()) {
            return (T) known.value();
        }
        long begin = System.nanoTime();
        T value = count.get();
        long took = System.nanoTime() - begin;
        if (took > QUICK.toNanos()) {
            if (remembered.size() >= MOST) {
                remembered.clear();
            }
            remembered.put(question, new Remembered(value, System.nanoTime() + TIMES * took));
        }
        return value;
    }
}
