package org.lekalo.server.task;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lekalo.server.database.Signals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * The thread on each node that looks for lost tasks once a minute and when people changed: a task that arises while its
 * person is leaving is seen by neither, and a database may be changed by hand.
 */
@Component
class LostTasksJob implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LostTasksJob.class);

    private final LostTasks lost;
    private final boolean wanted;
    private final Semaphore work = new Semaphore(0);
    private @Nullable Thread worker;

    LostTasksJob(LostTasks lost, Signals signals, @Value("${lekalo.jobs.run:true}") boolean wanted) {
        this.lost = lost;
        this.wanted = wanted;
        signals.receive("lekalo_people", change -> work.release(), work::release);
    }

    @Override
    public synchronized void start() {
        var thread = new Thread(this::run, "lost-tasks");
        thread.setDaemon(true);
        worker = thread;
        if (wanted) {
            thread.start();
        }
    }

    private void run() {
        while (isRunning()) {
            try {
                var ignored = work.tryAcquire(1, TimeUnit.MINUTES);
                work.drainPermits();
                lost.find();
            } catch (InterruptedException e) {
                return;
            } catch (DataAccessException | org.jooq.exception.DataAccessException | TransactionException e) {
                LOG.warn("Lost tasks could not be looked for, trying again: {}", e.getMessage());
            }
        }
    }

    @Override
    public synchronized void stop() {
        if (worker != null) {
            worker.interrupt();
            worker = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return worker != null;
    }
}
