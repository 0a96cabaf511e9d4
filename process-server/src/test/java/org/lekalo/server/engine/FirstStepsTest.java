package org.lekalo.server.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class FirstStepsTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final FirstSteps steps = new FirstSteps(LONG);

    @Test
    void aCallIsAnsweredAfterTheStepsItSetOff() {
        var taken = new AtomicBoolean();
        var beforeTheAnswer = steps.takenAfter(() -> {
            steps.begins("1");
            return CompletableFuture.runAsync(() -> {
                taken.set(true);
                steps.ended("1");
            });
        });
        assertThat(taken).isTrue();
        assertThat(beforeTheAnswer).succeedsWithin(LONG);
    }

    @Test
    void aStepThatTakesLongIsNotWaitedFor() {
        var impatient = new FirstSteps(Duration.ofMillis(1));
        var answer = impatient.takenAfter(() -> {
            impatient.begins("never ends");
            return "started";
        });
        assertThat(answer).isEqualTo("started");
    }

    @Test
    void stepsThatOthersSetOffAreNotWaitedFor() {
        CompletableFuture.runAsync(() -> steps.begins("of another thread")).join();
        steps.begins("before the call");
        assertThat(steps.takenAfter(() -> "started")).isEqualTo("started");
    }

    @Test
    void aRefusedCallIsNotWaitedFor() {
        assertThatThrownBy(() -> steps.takenAfter(() -> {
                    steps.begins("1");
                    throw new IllegalStateException("refused");
                }))
                .hasMessage("refused");
        assertThat(steps.takenAfter(() -> "the next")).isEqualTo("the next");
    }
}
