package org.lekalo.library.palette.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.check.Checking.found;
import static org.lekalo.library.check.SoundModels.END;
import static org.lekalo.library.check.SoundModels.START;
import static org.lekalo.library.compile.Compiling.compiled;
import static org.lekalo.library.drawing.Drawings.block;
import static org.lekalo.library.drawing.Drawings.change;
import static org.lekalo.library.drawing.Drawings.end;
import static org.lekalo.library.drawing.Drawings.flow;
import static org.lekalo.library.drawing.Drawings.ifRefused;
import static org.lekalo.library.drawing.Drawings.process;

import java.util.List;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class IfRefusedTest {

    private static final String CHANGE =
            block("serviceTask", "Step", "change-fields", "changes", change("amount", "fixed", "5"));

    static final List<String> REFUSABLE = List.of(
            CHANGE,
            block("serviceTask", "Step", "move-stage", "pipeline", "sales", "stage", "won"),
            block("sendTask", "Step", "send-letter", "recipient", "record-owner", "subject", "x", "text", "x"));

    static final List<String> NEVER_REFUSED = List.of(
            block("userTask", "Step", "user-task", "responsible", "record-owner"),
            block("sendTask", "Step", "notify", "recipient", "record-owner", "text", "x"));

    private static String refused(String step, String more) {
        return process(START
                + step
                + ifRefused("Refused", "Step")
                + more
                + END
                + end("Other")
                + flow("Start", "Step")
                + flow("Step", "End")
                + flow("Refused", "Other"));
    }

    @ParameterizedTest
    @FieldSource("REFUSABLE")
    void sitsOnWhatTheRecordMayRefuse(String step) {
        assertThat(found(refused(step, ""))).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("NEVER_REFUSED")
    void isFoundOnAllElse(String step) {
        assertThat(found(refused(step, ""))).containsExactly("Refused refusal-off-effect");
    }

    @Test
    void isFoundTwiceOnOneStep() {
        assertThat(found(refused(CHANGE, ifRefused("Too", "Step") + flow("Too", "Other"))))
                .containsExactlyInAnyOrder("Refused refusal-twice", "Too refusal-twice");
    }

    @Test
    void endsTheStepAndKeepsWhatWasSaid() {
        var compiled = compiled(refused(CHANGE, ""));

        var refused = compiled.element(BoundaryEvent.class, "Refused");
        var definition = compiled.definition(ErrorEventDefinition.class, "Refused");
        assertThat(refused.getAttachedTo().getId()).isEqualTo("Step");
        assertThat(refused.cancelActivity()).isTrue();
        assertThat(definition.getError().getErrorCode()).isEqualTo(IfRefused.REFUSED);
        assertThat(definition.getCamundaErrorMessageVariable()).isEqualTo(IfRefused.REFUSAL);
    }

    @Test
    void meansOneErrorWhereverItSits() {
        var another = block("serviceTask", "Again", "move-stage", "pipeline", "sales", "stage", "won")
                + ifRefused("Too", "Again")
                + flow("Other", "Again")
                + flow("Too", "End");

        assertThat(compiled(refused(CHANGE, another)).model().getModelElementsByType(Error.class))
                .hasSize(1);
    }
}
