package org.lekalo.server.exchange;

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

/** The thread on each node that takes files in, when one is started and once a minute. */
@Component
class ImportJob implements SmartLifecycle {

    static final String CHANNEL = "lekalo_imports";

    private static final Logger LOG = LoggerFactory.getLogger(ImportJob.class);

    private final ImportRun imports;
    private final boolean wanted;
    private final Semaphore work = new Semaphore(1);
    private @Nullable Thread worker;

    ImportJob(ImportRun imports, Signals signals, @Value("${lekalo.jobs.run:true}") boolean wanted) {
        this.imports = imports;
        this.wanted = wanted;
        signals.receive(CHANNEL, started -> work.release(), work::release);
    }

    @Override
    public synchronized void start() {
        var thread = new Thread(this::run, "imports");
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
                imports.run();
            } catch (InterruptedException e) {
                return;
            } catch (DataAccessException | org.jooq.exception.DataAccessException e) {
                LOG.warn("Rows could not be taken in, trying again: {}", e.getMessage());
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
