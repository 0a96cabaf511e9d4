package org.lekalo.server.crm;

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

/** The thread on each node that goes on with recalculations, when the metadata changed, when a
 * record changed here that formulas look into, and once a minute. */
@Component
class RecalculationJob implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RecalculationJob.class);

    private final Recalculations recalculations;
    private final boolean wanted;
    private final Semaphore work = new Semaphore(0);
    private @Nullable Thread worker;

    RecalculationJob(
            Recalculations recalculations,
            FollowingFormulas following,
            Signals signals,
            @Value("${lekalo.jobs.run:true}") boolean wanted) {
        this.recalculations = recalculations;
        this.wanted = wanted;
        following.tell(work::release);
        signals.receive("lekalo_metadata", change -> work.release(), work::release);
    }

    @Override
    public synchronized void start() {
        var thread = new Thread(this::run, "recalculations");
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
                recalculations.run();
            } catch (InterruptedException e) {
                return;
            } catch (DataAccessException | org.jooq.exception.DataAccessException | TransactionException e) {
                LOG.warn("Formulas could not be computed, trying again: {}", e.getMessage());
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
