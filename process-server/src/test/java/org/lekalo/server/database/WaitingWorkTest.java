package org.lekalo.server.database;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.SynchronousQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WaitingWorkTest {

    private final NodeThreads threads = new NodeThreads(new DatabaseTroubles());
    private final SynchronousQueue<String> done = new SynchronousQueue<>();
    private WaitingWork waiting = new WaitingWork(threads, true);

    @AfterEach
    void stop() {
        waiting.stop();
    }

    private void work() {
        try {
            done.put("done");
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void isDoneAtTheStartAndWheneverSomeIsToldOf() throws Exception {
        var tell = waiting.add("work", this::work);
        assertThat(waiting.isRunning()).isFalse();

        waiting.start();

        assertThat(waiting.isRunning()).isTrue();
        assertThat(done.poll(10, SECONDS)).isEqualTo("done");
        tell.run();
        assertThat(done.poll(10, SECONDS)).isEqualTo("done");
    }

    @Test
    void oneKindThatFailsHoldsUpNoOther() throws Exception {
        var ignored = waiting.add("failing", () -> {
            throw new IllegalStateException("as always");
        });
        var tell = waiting.add("work", this::work);

        waiting.start();

        assertThat(done.poll(10, SECONDS)).isEqualTo("done");
        tell.run();
        assertThat(done.poll(10, SECONDS)).isEqualTo("done");
    }

    @Test
    void isLeftToOtherNodesWhereItIsNotWanted() {
        waiting = new WaitingWork(threads, false);
        var ignored = waiting.add("work", this::work);

        waiting.start();

        assertThat(waiting.isRunning()).isFalse();
    }
}
