package org.lekalo.server.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Lets a call wait a moment for the steps it set off, which other threads of this node take after its transaction: whoever
 * made it then sees where they led, and need not ask again and again. A step that takes longer goes on without him.
 */
@Component
public class FirstSteps {

    private static final ThreadLocal<@Nullable List<String>> OF_THIS_CALL = new ThreadLocal<>();

    private final Map<String, CountDownLatch> awaited = new ConcurrentHashMap<>();
    private final Duration longest;

    FirstSteps(@Value("${lekalo.jobs.first-step}") Duration longest) {
        this.longest = longest;
    }

    public <T> T takenAfter(Supplier<T> call) {
        var jobs = new ArrayList<String>();
        try {
            OF_THIS_CALL.set(jobs);
            var answer = call.get();
            await(jobs);
            return answer;
        } finally {
            OF_THIS_CALL.remove();
            jobs.forEach(awaited::remove);
        }
    }

    private void await(List<String> jobs) {
        var until = System.nanoTime() + longest.toNanos();
        try {
            for (var job : jobs) {
                var end = awaited.get(job);
                if (end != null && !end.await(until - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Before the job is handed over, by the thread that makes the call. */
    void begins(String job) {
        var jobs = OF_THIS_CALL.get();
        if (jobs != null) {
            awaited.put(job, new CountDownLatch(1));
            jobs.add(job);
        }
    }

    /** However it ended, after its transaction. */
    void ended(String job) {
        var end = awaited.get(job);
        if (end != null) {
            end.countDown();
        }
    }
}
