package org.lekalo.library.palette.ways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.check.SoundModels.END;
import static org.lekalo.library.check.SoundModels.START;
import static org.lekalo.library.check.SoundModels.TASK;
import static org.lekalo.library.compile.Compiling.compiled;
import static org.lekalo.library.drawing.Drawings.choice;
import static org.lekalo.library.drawing.Drawings.end;
import static org.lekalo.library.drawing.Drawings.flow;
import static org.lekalo.library.drawing.Drawings.parallel;
import static org.lekalo.library.drawing.Drawings.process;
import static org.lekalo.library.drawing.Drawings.someWays;

import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Test;
import org.lekalo.library.compile.Compiling;
import org.lekalo.library.condition.Feel;

/** Choices, some ways and all ways, as the engine gets them. */
class WaysTest {

    private static Compiling behindATask(String gateway, String feel) {
        return compiled(process(START
                + TASK
                + gateway
                + END
                + end("Other")
                + flow("Start", "Task")
                + flow("Task", "Which")
                + flow("Which", "End", feel)
                + flow("Which", "Other")));
    }

    @Test
    void aChoiceHasItsConditionsAsFeelThatIsNeverAnythingButTrueOrFalse() {
        var compiled = behindATask(choice("Which", "Other"), "deal.amount > 5 and deal.title != \"A&B\"");

        var condition = compiled.element(SequenceFlow.class, "Which-End").getConditionExpression();
        assertThat(condition.getLanguage()).isEqualTo("feel");
        assertThat(condition.getTextContent()).isEqualTo(Feel.strict("deal.amount > 5 and deal.title != \"A&B\""));
        assertThat(compiled.element(ExclusiveGateway.class, "Which")
                        .getDefault()
                        .getId())
                .isEqualTo("Which-Other");
    }

    @Test
    void whatIsOtherwiseHasNoCondition() {
        var compiled = compiled(process(START
                + choice("Which", "Other")
                + END
                + end("Other")
                + flow("Start", "Which")
                + flow("Which", "End", "deal.urgent")
                + flow("Which", "Other", "deal.amount > 5")));

        assertThat(compiled.element(SequenceFlow.class, "Which-Other").getConditionExpression())
                .isNull();
    }

    @Test
    void aChoiceByTheRecordIsAJobOfItsOwnBehindATaskSinceAFieldMayBeGone() {
        assertThat(behindATask(choice("Which", "Other"), "deal.amount > 5").isAsync("Which"))
                .isTrue();
        assertThat(behindATask(someWays("Which", "Other"), "deal.amount > 5").isAsync("Which"))
                .isTrue();
    }

    @Test
    void aChoiceByAnswersAloneNeedsNoJob() {
        assertThat(behindATask(choice("Which", "Other"), "outcome_Task = \"yes\"")
                        .isAsync("Which"))
                .isFalse();
    }

    @Test
    void someWaysHaveADefaultToo() {
        var compiled = behindATask(someWays("Which", "Other"), "deal.amount > 5");

        assertThat(compiled.element(InclusiveGateway.class, "Which")
                        .getDefault()
                        .getId())
                .isEqualTo("Which-Other");
        assertThat(compiled.properties("Which")).isEqualTo(Map.of("block", "some-ways"));
    }

    @Test
    void aGatheringPlaceHasNoJobOfItsOwnForTheEngineWouldNotSeeWhoWaitsThere() {
        var compiled = compiled(process(START
                + TASK
                + parallel("Split")
                + someWays("Which", "Other")
                + END
                + end("Other")
                + flow("Start", "Split")
                + flow("Split", "Task")
                + flow("Split", "Which")
                + flow("Task", "Which")
                + flow("Which", "End", "deal.amount > 5")
                + flow("Which", "Other")));

        assertThat(compiled.isAsync("Which")).isFalse();
    }

    @Test
    void allWaysAreTheEnginesOwn() {
        var compiled = compiled(process(START
                + parallel("Split")
                + parallel("Join")
                + TASK
                + END
                + flow("Start", "Split")
                + flow("Split", "Task")
                + flow("Split", "Join")
                + flow("Task", "Join")
                + flow("Join", "End")));

        assertThat(compiled.element(ParallelGateway.class, "Join").getIncoming())
                .hasSize(2);
        assertThat(compiled.isAsync("Join")).isFalse();
    }
}
