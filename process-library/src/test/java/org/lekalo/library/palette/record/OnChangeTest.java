package org.lekalo.library.palette.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.check.Checking.found;
import static org.lekalo.library.check.SoundModels.END;
import static org.lekalo.library.check.SoundModels.START;
import static org.lekalo.library.check.SoundModels.TASK;
import static org.lekalo.library.compile.Compiling.compiled;
import static org.lekalo.library.drawing.Drawings.begin;
import static org.lekalo.library.drawing.Drawings.besides;
import static org.lekalo.library.drawing.Drawings.block;
import static org.lekalo.library.drawing.Drawings.end;
import static org.lekalo.library.drawing.Drawings.flow;
import static org.lekalo.library.drawing.Drawings.message;
import static org.lekalo.library.drawing.Drawings.on;
import static org.lekalo.library.drawing.Drawings.part;
import static org.lekalo.library.drawing.Drawings.process;

import java.util.List;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class OnChangeTest {

    private static final String[] AMOUNT = {"event", "field-changes", "changedField", "amount"};
    private static final String[] VISIT = {"event", "field-changes", "changedField", "visit"};

    static final List<String> STAYED_IN = List.of(TASK, part("Task", begin("In"), end("Done") + flow("In", "Done")));

    static final List<String> PASSED = List.of(
            block("serviceTask", "Task", "move-stage", "pipeline", "sales", "stage", "new"),
            block("sendTask", "Task", "notify", "recipient", "record-owner", "text", "x"));

    private static String changed(String id, String... event) {
        return on("Task", message("boundaryEvent", id, "on-change", event));
    }

    private static String drawing(String step, String... events) {
        return process(START
                + step
                + String.join("", events)
                + END
                + end("Other")
                + flow("Start", "Task")
                + flow("Task", "End")
                + flow("Changed", "Other"));
    }

    @ParameterizedTest
    @FieldSource("STAYED_IN")
    void sitsOnWhatARunStaysIn(String step) {
        assertThat(found(drawing(step, changed("Changed", AMOUNT)))).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("PASSED")
    void isFoundOnWhatARunPasses(String step) {
        assertThat(found(drawing(step, changed("Changed", AMOUNT)))).contains("Changed change-off-step");
    }

    @Test
    void isFoundWhereTwoEndTheStepAtTheSame() {
        var also = flow("Also", "Other");

        assertThat(found(drawing(TASK, changed("Changed", AMOUNT), changed("Also", AMOUNT), also)))
                .containsExactlyInAnyOrder("Changed change-twice", "Also change-twice");
        assertThat(found(drawing(TASK, changed("Changed", AMOUNT), changed("Also", VISIT), also)))
                .isEmpty();
        assertThat(found(drawing(TASK, changed("Changed", AMOUNT), besides(changed("Also", AMOUNT)), also)))
                .as("the second ends nothing")
                .isEmpty();
    }

    @Test
    void twoThatAwaitNothingYetAreNotTheSame() {
        assertThat(found(drawing(TASK, changed("Changed"), changed("Also"), flow("Also", "Other"))))
                .containsExactlyInAnyOrder("Changed on-change.event.missing", "Also on-change.event.missing");
    }

    @Test
    void isAMessageOnTheBorderThatEndsTheStepOrNot() {
        var ends = compiled(drawing(TASK, changed("Changed", AMOUNT)));
        var goesOn = compiled(drawing(TASK, besides(changed("Changed", AMOUNT))));

        assertThat(ends.element(BoundaryEvent.class, "Changed").cancelActivity())
                .isTrue();
        assertThat(goesOn.element(BoundaryEvent.class, "Changed").cancelActivity())
                .isFalse();
        assertThat(goesOn.definition(MessageEventDefinition.class, "Changed")
                        .getMessage()
                        .getName())
                .isEqualTo("${block.event('Changed')}");
    }
}
