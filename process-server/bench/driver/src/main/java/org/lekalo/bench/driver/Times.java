package org.lekalo.bench.driver;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How long each of many calls took. */
final class Times {

    private static final long LONGEST = Duration.ofSeconds(30).toNanos();

    private final List<Long> nanos = new ArrayList<>();

    /** The call made so often to warm up, then as often again to be measured; slow ones as often as half a minute lets them each time, once at least. */
    static Times of(int calls, Runnable call) {
        var started = System.nanoTime();
        for (var warm = 0; warm < calls && System.nanoTime() - started < LONGEST; warm++) {
            call.run();
        }
        var times = new Times();
        var warmed = System.nanoTime();
        for (var measured = 0;
                measured < calls && (measured == 0 || System.nanoTime() - warmed < LONGEST);
                measured++) {
            times.measure(call);
        }
        return times;
    }

    void measure(Runnable call) {
        var from = System.nanoTime();
        call.run();
        nanos.add(System.nanoTime() - from);
    }

    void add(double millis) {
        nanos.add(Math.round(millis * 1e6));
    }

    /** Milliseconds below which so many of a hundred calls stayed. */
    double percentile(int percent) {
        var sorted = nanos.stream().sorted().toList();
        var place = (int) Math.ceil(sorted.size() * percent / 100.0) - 1;
        return sorted.get(Math.max(place, 0)) / 1e6;
    }

    double median() {
        return percentile(50);
    }

    static List<String> columns() {
        return List.of("calls", "median, ms", "p95, ms", "longest, ms");
    }

    List<String> cells() {
        return List.of(String.valueOf(nanos.size()), text(median()), text(percentile(95)), text(percentile(100)));
    }

    static String text(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
