package org.lekalo.server.exchange;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lekalo.server.database.NodeThread;
import org.lekalo.server.database.NodeThreads;
import org.lekalo.server.database.Signals;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The thread on each node that takes files in, when one is started and once a minute. */
@Component
class ImportJob implements SmartLifecycle {

    static final String CHANNEL = "lekalo_imports";

    private final ImportRun imports;
    private final NodeThreads threads;
    private final boolean wanted;
    private final Semaphore work = new Semaphore(1);
    private @Nullable NodeThread worker;

    ImportJob(
            ImportRun imports, Signals signals, NodeThreads threads, @Value("${lekalo.jobs.run:true}") boolean wanted) {
        this.imports = imports;
        this.threads = threads;
        this.wanted = wanted;
        signals.receive(CHANNEL, started -> work.release(), work::release);
    }

    @Override
    public synchronized void start() {
        if (wanted) {
            worker = threads.begin("imports", this::work);
        }
    }

    private void work() throws InterruptedException {
        var ignored = work.tryAcquire(1, TimeUnit.MINUTES);
        work.drainPermits();
        imports.run();
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
