package org.lekalo.server.database;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** The threads that a node needs besides those of its calls. Where one of them ended, only a restart brings it back. */
@Component
public class NodeThreads implements HealthIndicator {

    private final List<NodeThread> threads = new CopyOnWriteArrayList<>();
    private final DatabaseTroubles troubles;

    public NodeThreads(DatabaseTroubles troubles) {
        this.troubles = troubles;
    }

    public NodeThread begin(String name, NodeThread.Turn turn) {
        var thread = new NodeThread(name, turn, troubles);
        threads.removeIf(NodeThread::isStopped);
        threads.add(thread);
        return thread;
    }

    @Override
    public Health health() {
        return threads.stream().allMatch(NodeThread::isWell)
                ? Health.up().build()
                : Health.down().build();
    }
}
