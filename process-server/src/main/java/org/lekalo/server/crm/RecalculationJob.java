package org.lekalo.server.crm;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lekalo.server.database.NodeThread;
import org.lekalo.server.database.NodeThreads;
import org.lekalo.server.database.Signals;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The thread on each node that goes on with recalculations, when the metadata changed, when a
 * record changed here that formulas look into, and once a minute. */
@Component
class RecalculationJob implements SmartLifecycle {

    private final Recalculations recalculations;
    private final NodeThreads threads;
    private final boolean wanted;
    private final Semaphore work = new Semaphore(0);
    private @Nullable NodeThread worker;

    RecalculationJob(
            Recalculations recalculations,
            FollowingFormulas following,
            Signals signals,
            NodeThreads threads,
            @Value("${lekalo.jobs.run:true}") boolean wanted) {
        this.recalculations = recalculations;
        this.threads = threads;
        this.wanted = wanted;
        following.tell(work::release);
        signals.receive("lekalo_metadata", change -> work.release(), work::release);
    }

    @Override
    public synchronized void start() {
        if (wanted) {
            worker = threads.begin("recalculations", this::work);
        }
    }

    private void work() throws InterruptedException {
        var ignored = work.tryAcquire(1, TimeUnit.MINUTES);
        work.drainPermits();
        recalculations.run();
    }

    @Override
    public synchronized void stop() {
        if (worker != null) {
            worker.stop();
            worker = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return worker != null;
    }
}
