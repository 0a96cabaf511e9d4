package org.lekalo.library.palette.ways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.check.Checking.found;
import static org.lekalo.library.check.SoundModels.END;
import static org.lekalo.library.check.SoundModels.START;
import static org.lekalo.library.compile.Compiling.compiled;
import static org.lekalo.library.drawing.Drawings.block;
import static org.lekalo.library.drawing.Drawings.flow;
import static org.lekalo.library.drawing.Drawings.message;
import static org.lekalo.library.drawing.Drawings.process;
import static org.lekalo.library.drawing.Drawings.race;
import static org.lekalo.library.drawing.Drawings.timer;

import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.junit.jupiter.api.Test;

class RaceTest {

    private static final String AMOUNT = await("One", "amount");

    private static String await(String id, String field) {
        return message("intermediateCatchEvent", id, "wait-change", "event", "field-changes", "changedField", field);
    }

    private static String days(String id) {
        return timer("intermediateCatchEvent", id, "wait-duration", "period", "2 days");
    }

    private static String between(String one, String other, String... more) {
        return process(START
                + race("First")
                + one
                + other
                + END
                + String.join("", more)
                + flow("Start", "First")
                + flow("First", "One")
                + flow("First", "Other")
                + flow("One", "End")
                + flow("Other", "End"));
    }

    @Test
    void isBetweenWaitsOfWhateverKind() {
        assertThat(found(between(AMOUNT, days("Other")))).isEmpty();
        assertThat(found(between(days("One"), days("Other")))).as("two times").isEmpty();
        assertThat(found(between(AMOUNT, timer("intermediateCatchEvent", "Other", "wait-until", "field", "closeDate"))))
                .isEmpty();
    }

    @Test
    void isFoundWhereSomethingDoesNotWait() {
        assertThat(found(between(AMOUNT, block("userTask", "Other", "user-task", "responsible", "owners-head"))))
                .containsExactly("First race-to-no-wait");
    }

    @Test
    void isFoundWhereOneRunsAlone() {
        assertThat(found(process(START
                        + race("First")
                        + AMOUNT
                        + END
                        + flow("Start", "First")
                        + flow("First", "One")
                        + flow("One", "End"))))
                .containsExactly("First race-with-one-exit");
    }

    @Test
    void isFoundWhereAWaitIsReachedInAnotherWayToo() {
        assertThat(found(between(AMOUNT, await("Other", "visit"), flow("One", "Other"))))
                .contains("First race-wait-with-other-way");
    }

    @Test
    void isFoundWhereTwoWaitForTheSame() {
        assertThat(found(between(AMOUNT, await("Other", "amount")))).containsExactly("First race-of-the-same");
    }

    @Test
    void knowsNoConditions() {
        var plain = flow("First", "One");

        assertThat(found(between(AMOUNT, days("Other")).replace(plain, flow("First", "One", "deal.amount > 1"))))
                .containsExactly("First-One condition-outside-choice");
    }

    @Test
    void isTheEnginesOwn() {
        var compiled = compiled(between(AMOUNT, days("Other")));

        assertThat(compiled.element(EventBasedGateway.class, "First").getOutgoing())
                .hasSize(2);
        assertThat(compiled.isAsync("First")).as("no date is asked for").isFalse();
    }
}
