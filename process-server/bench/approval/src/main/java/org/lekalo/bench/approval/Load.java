package org.lekalo.bench.approval;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Clients that each run one approval after the other, without a pause, and one at least; none is left half done. */
public final class Load {

    private final ApprovalEngine engine;

    public Load(ApprovalEngine engine) {
        this.engine = engine;
    }

    public Run run(int clients, Duration howLong) {
        var threads = Executors.newFixedThreadPool(clients);
        try {
            var from = System.nanoTime();
            var until = from + howLong.toNanos();
            var running = IntStream.rangeClosed(1, clients)
                    .mapToObj(client -> CompletableFuture.supplyAsync(() -> approvals(client, until), threads))
                    .toList();
            var instances = running.stream().mapToInt(CompletableFuture::join).sum();
            return new Run(clients, instances, Duration.ofNanos(System.nanoTime() - from));
        } finally {
            threads.shutdown();
        }
    }

    private int approvals(int client, long until) {
        var done = 0;
        do {
            Approval.numbered(client, ++done).runOn(engine);
        } while (System.nanoTime() < until);
        return done;
    }
}
