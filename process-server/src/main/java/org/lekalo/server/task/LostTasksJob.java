package org.lekalo.server.task;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lekalo.server.database.NodeThread;
import org.lekalo.server.database.NodeThreads;
import org.lekalo.server.database.Signals;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The thread on each node that looks for lost tasks once a minute and when people changed: a task that arises while its
 * person is leaving is seen by neither, and a database may be changed by hand.
 */
@Component
class LostTasksJob implements SmartLifecycle {

    private final LostTasks lost;
    private final NodeThreads threads;
    private final boolean wanted;
    private final Semaphore work = new Semaphore(0);
    private @Nullable NodeThread worker;

    LostTasksJob(
            LostTasks lost, Signals signals, NodeThreads threads, @Value("${lekalo.jobs.run:true}") boolean wanted) {
        this.lost = lost;
        this.threads = threads;
        this.wanted = wanted;
        signals.receive("lekalo_people", change -> work.release(), work::release);
    }

    @Override
    public synchronized void start() {
        if (wanted) {
            worker = threads.begin("lost-tasks", this::work);
        }
    }

    private void work() throws InterruptedException {
        var ignored = work.tryAcquire(1, TimeUnit.MINUTES);
        work.drainPermits();
        lost.find();
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
