package org.lekalo.library.check;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.check.Checking.found;
import static org.lekalo.library.check.SoundModels.END;
import static org.lekalo.library.check.SoundModels.START;
import static org.lekalo.library.check.SoundModels.TASK;
import static org.lekalo.library.drawing.Drawings.block;
import static org.lekalo.library.drawing.Drawings.change;
import static org.lekalo.library.drawing.Drawings.choice;
import static org.lekalo.library.drawing.Drawings.deadline;
import static org.lekalo.library.drawing.Drawings.definitions;
import static org.lekalo.library.drawing.Drawings.end;
import static org.lekalo.library.drawing.Drawings.flow;
import static org.lekalo.library.drawing.Drawings.ifRefused;
import static org.lekalo.library.drawing.Drawings.plain;
import static org.lekalo.library.drawing.Drawings.process;
import static org.lekalo.library.drawing.Drawings.timer;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WayCheckTest {

    private static final String CHOICE = choice("Which", "End");

    @Test
    void findsNothingInASoundProcess() {
        assertThat(found(process(START + TASK + END + flow("Start", "Task") + flow("Task", "End"))))
                .isEmpty();
    }

    @Test
    void missesABeginningAndAnEnd() {
        assertThat(found(process(""))).containsExactly("model no-start", "model no-end");
    }

    @Test
    void findsStepsThatNothingLeadsToOrFrom() {
        assertThat(found(process(START + TASK + END + flow("Start", "End"))))
                .containsExactly("Task unreachable", "Task dead-end");
    }

    @Test
    void findsAWholeIslandUnreachable() {
        assertThat(found(process(START
                        + TASK
                        + END
                        + block("userTask", "Other", "user-task", "responsible", "record-owner")
                        + flow("Start", "End")
                        + flow("Task", "Other")
                        + flow("Other", "Task"))))
                .containsExactly("Task unreachable", "Other unreachable");
    }

    @Test
    void findsArrowsIntoAStartAndOutOfAnEnd() {
        assertThat(found(process(
                        START + TASK + END + flow("Start", "Task") + flow("Task", "End") + flow("Task", "Start"))))
                .contains("Start start-with-way-in");
        assertThat(found(
                        process(START + TASK + END + flow("Start", "End") + flow("End", "Task") + flow("Task", "End"))))
                .contains("End end-with-way-out");
    }

    @Test
    void warnsWhereATokenSplitsUnseen() {
        assertThat(Checking.findings(process(START
                        + TASK
                        + END
                        + end("Other")
                        + flow("Start", "Task")
                        + flow("Task", "End")
                        + flow("Task", "Other"))))
                .filteredOn(finding -> finding.key().equals("check.several-ways-at-once"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.isError()).isFalse());
    }

    @Test
    void allowsADeadlineOnATaskOnly() {
        String wait = timer("intermediateCatchEvent", "Wait", "wait-duration", "period", "1 days");
        String on = START
                + TASK
                + wait
                + END
                + flow("Start", "Task")
                + flow("Task", "Wait")
                + flow("Wait", "End")
                + flow("Late", "End");

        assertThat(found(process(on + deadline("Late", "Task", "period", "1 days"))))
                .isEmpty();
        assertThat(found(process(on + deadline("Late", "Wait", "period", "1 days"))))
                .containsExactly("Late deadline-off-task");
    }

    @Test
    void allowsAWayForRefusalsOnAStepThatCanBeRefusedOnlyAndOnce() {
        String on = START
                + TASK
                + block("serviceTask", "Move", "move-stage", "pipeline", "sales", "stage", "won")
                + END
                + flow("Start", "Move")
                + flow("Move", "Task")
                + flow("Task", "End")
                + flow("Refused", "End");
        String twice = ifRefused("Refused", "Move") + ifRefused("Again", "Move") + flow("Again", "End");

        assertThat(found(process(on + ifRefused("Refused", "Move")))).isEmpty();
        assertThat(found(process(on + ifRefused("Refused", "Task")))).containsExactly("Refused refusal-off-effect");
        assertThat(found(process(on + twice))).containsExactly("Refused refusal-twice", "Again refusal-twice");
    }

    @Test
    void refusesALoopThatARefusalCloses() {
        String circle = START
                + block("serviceTask", "Move", "move-stage", "pipeline", "sales", "stage", "won")
                + ifRefused("Refused", "Move")
                + END
                + flow("Start", "Move")
                + flow("Move", "End")
                + flow("Refused", "Move");

        assertThat(found(process(circle))).containsExactly("Move endless-loop", "Refused endless-loop");
    }

    @Test
    void refusesALoopWithoutAWait() {
        assertThat(found(process(START
                        + CHOICE
                        + block("serviceTask", "Change", "change-fields", "changes", change("amount", "fixed", "5"))
                        + END
                        + flow("Start", "Which")
                        + flow("Which", "End")
                        + flow("Which", "Change", "deal.amount > 5")
                        + flow("Change", "Which"))))
                .contains("Which endless-loop", "Change endless-loop");
    }

    @Test
    void refusesAStepThatLeadsToItself() {
        assertThat(found(process(START
                        + CHOICE
                        + END
                        + flow("Start", "Which")
                        + flow("Which", "End")
                        + flow("Which", "Which", "deal.amount > 5"))))
                .contains("Which endless-loop");
    }

    @Test
    void allowsALoopOverATaskOrAPeriod() {
        String loop = START
                + CHOICE
                + END
                + flow("Start", "Which")
                + flow("Which", "End")
                + flow("Which", "Again", "deal.amount > 5")
                + flow("Again", "Which");

        assertThat(found(process(loop + block("userTask", "Again", "user-task", "responsible", "record-owner"))))
                .isEmpty();
        assertThat(found(
                        process(loop + timer("intermediateCatchEvent", "Again", "wait-duration", "period", "1 hours"))))
                .isEmpty();
        assertThat(found(process(loop + timer("intermediateCatchEvent", "Again", "wait-until", "field", "closeDate"))))
                .as("a date that has passed does not wait")
                .contains("Again endless-loop-over-date");
    }

    @Test
    void refusesMoreStepsThanAnybodyCouldRead() {
        var steps = IntStream.range(0, 1_001)
                .mapToObj(number -> plain("userTask", "T" + number))
                .collect(joining());

        assertThat(found(process(START + steps))).containsExactly("model too-many-steps");
    }

    @Test
    void takesTheOnlyProcessThatHasSteps() {
        assertThat(found(definitions("<bpmn:process id=\"A\">" + START + END + flow("Start", "End")
                        + "</bpmn:process><bpmn:process id=\"B\" />")))
                .isEmpty();
    }

    @Test
    void refusesAnArrowIntoABlockOnABorder() {
        assertThat(found(process(START
                        + TASK
                        + deadline("Late", "Task", "period", "1 days")
                        + block("userTask", "Hurry", "user-task", "responsible", "record-owner")
                        + END
                        + flow("Start", "Task")
                        + flow("Task", "End")
                        + flow("Late", "Hurry")
                        + flow("Hurry", "Late"))))
                .containsExactly("Late border-with-way-in");
    }
}
