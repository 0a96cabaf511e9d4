package org.lekalo.server.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.lekalo.library.contract.SessionApi.TooManyAttempts;
import org.lekalo.server.AtOnce;

class TurnsTest {

    private final Turns turns = new Turns();

    @Test
    void atOnePlaceComeOneAfterTheOther() {
        var inside = new AtomicInteger();
        var most = Collections.synchronizedList(new ArrayList<Integer>());

        AtOnce.many(
                8,
                time -> () -> turns.take("10.0.0.1", () -> {
                    most.add(inside.incrementAndGet());
                    return inside.decrementAndGet();
                }));

        assertThat(most).hasSize(8).containsOnly(1);
    }

    @Test
    void atAnotherPlaceDoNotWait() {
        var bothInside = new CountDownLatch(2);

        var outcomes = AtOnce.many(
                2,
                place -> () -> turns.take("10.0.0." + place, () -> {
                    bothInside.countDown();
                    return awaited(bothInside);
                }));

        assertThat(outcomes).containsOnly(true);
    }

    @Test
    void aTurnThatFailsGivesThePlaceBack() {
        assertThatThrownBy(() -> turns.take("10.0.0.1", () -> {
                    throw new IllegalStateException("wrong");
                }))
                .hasMessage("wrong");

        var next = AtOnce.many(1, time -> () -> turns.take("10.0.0.1", () -> "next"));

        assertThat(next).isNotEmpty();
    }

    @Test
    void whoeverIsStoppedWhileHeWaitsIsRefusedAndKnowsIt() throws Exception {
        var taken = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        var holder = new Thread(() -> turns.take("10.0.0.1", () -> {
            taken.countDown();
            return awaited(done);
        }));
        holder.start();
        taken.await();

        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> turns.take("10.0.0.1", () -> "never")).isInstanceOf(TooManyAttempts.class);
        assertThat(Thread.interrupted()).isTrue();
        done.countDown();
        holder.join();
        assertThat(List.of(turns.take("10.0.0.1", () -> "free"))).containsExactly("free");
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
