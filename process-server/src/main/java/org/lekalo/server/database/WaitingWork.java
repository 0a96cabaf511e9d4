package org.lekalo.server.database;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Does what waits in the database, each kind on a thread of its own on each node: when the node starts, when it is told of
 * some, and once a minute.
 */
@Component
public class WaitingWork implements SmartLifecycle {

    private final NodeThreads threads;
    private final boolean wanted;
    private final List<Kind> kinds = new ArrayList<>();
    private List<NodeThread> running = List.of();

    WaitingWork(NodeThreads threads, @Value("${lekalo.jobs.run:true}") boolean wanted) {
        this.threads = threads;
        this.wanted = wanted;
    }

    private record Kind(String name, Runnable work, Semaphore told) {

        void turn() throws InterruptedException {
            var ignored = told.tryAcquire(1, TimeUnit.MINUTES);
            told.drainPermits();
            work.run();
        }
    }

    /** To be called before the node starts; gives what tells of some. */
    public synchronized Runnable add(String name, Runnable work) {
        var kind = new Kind(name, work, new Semaphore(1));
        kinds.add(kind);
        return kind.told()::release;
    }

    @Override
    public synchronized void start() {
        if (wanted) {
            running = kinds.stream()
                    .map(kind -> threads.begin(kind.name(), kind::turn))
                    .toList();
        }
    }

    @Override
    public synchronized void stop() {
        running.forEach(NodeThread::stop);
        running = List.of();
    }

    @Override
    public synchronized boolean isRunning() {
        return !running.isEmpty();
    }
}
