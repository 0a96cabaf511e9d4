package org.lekalo.server.engine;

import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.lekalo.server.database.NodeThread;
import org.lekalo.server.database.NodeThreads;
import org.springframework.stereotype.Component;

/**
 * The jobs that this node is at or has waiting for a thread. Their locks are kept: else what takes long would be found and
 * begun again, here or elsewhere, while it is being done.
 */
@Component
class HeldJobs {

    /** How long the jobs of a node that dies wait for another. */
    static final Duration LOCKED = Duration.ofSeconds(60);

    private static final Duration BETWEEN_KEEPING = Duration.ofSeconds(20);

    private final Set<String> jobs = ConcurrentHashMap.newKeySet();
    private final JobLocks locks;
    private final NodeThreads threads;
    private @Nullable NodeThread keeping;

    HeldJobs(JobLocks locks, NodeThreads threads) {
        this.locks = locks;
        this.threads = threads;
    }

    void begin(String node) {
        keeping = threads.begin("lekalo-job-locks", () -> {
            Thread.sleep(BETWEEN_KEEPING.toMillis());
            keep(node);
        });
    }

    void end() {
        if (keeping != null) {
            keeping.stop();
        }
        jobs.clear();
    }

    void take(Collection<String> some) {
        jobs.addAll(some);
    }

    void leave(Collection<String> some) {
        some.forEach(jobs::remove);
    }

    void keep(String node) {
        if (!jobs.isEmpty()) {
            locks.keep(
                    node,
                    Set.copyOf(jobs),
                    ClockUtil.getCurrentTime().toInstant().plus(LOCKED));
        }
    }
}
