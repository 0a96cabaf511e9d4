package org.lekalo.server.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class FirstStepsTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SOON = Duration.ofSeconds(10);

    private final FirstSteps steps = new FirstSteps(LONG);

    @Test
    void aCallIsAnsweredAfterTheStepItSetOff() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var answer = inAThreadOfItsOwn(() -> {
            steps.begins("1");
            begun.countDown();
            return "started";
        });
        begun.await();
        assertThatThrownBy(() -> answer.get(50, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);

        steps.ended("1");

        assertThat(answer).succeedsWithin(SOON).isEqualTo("started");
    }

    @Test
    void aStepThatTakesLongIsNotWaitedFor() {
        var impatient = new FirstSteps(Duration.ofMillis(1));

        var answer = CompletableFuture.supplyAsync(() -> impatient.takenAfter(() -> {
            impatient.begins("never ends");
            return "started";
        }));

        assertThat(answer).succeedsWithin(SOON);
    }

    @Test
    void stepsThatOthersSetOffAreNotWaitedFor() {
        steps.begins("before the call, by a thread that waits for nothing");

        assertThat(inAThreadOfItsOwn(() -> "started")).succeedsWithin(SOON);
    }

    @Test
    void aRefusedCallIsNotWaitedForNorIsWhatItSetOff() {
        var refused = inAThreadOfItsOwn(() -> {
            steps.begins("1");
            throw new IllegalStateException("refused");
        });
        assertThat(refused).failsWithin(SOON);

        assertThat(inAThreadOfItsOwn(() -> "the next")).succeedsWithin(SOON);
    }

    private CompletableFuture<String> inAThreadOfItsOwn(Supplier<String> call) {
        return CompletableFuture.supplyAsync(() -> steps.takenAfter(call));
    }
}
