package org.lekalo.library.palette.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.check.SoundModels.END;
import static org.lekalo.library.check.SoundModels.START;
import static org.lekalo.library.check.SoundModels.TASK;
import static org.lekalo.library.compile.Compiling.compiled;
import static org.lekalo.library.drawing.Drawings.begin;
import static org.lekalo.library.drawing.Drawings.block;
import static org.lekalo.library.drawing.Drawings.end;
import static org.lekalo.library.drawing.Drawings.flow;
import static org.lekalo.library.drawing.Drawings.part;
import static org.lekalo.library.drawing.Drawings.process;

import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.junit.jupiter.api.Test;

class SubProcessTest {

    private static final String MOVE = block("serviceTask", "Move", "move-stage", "pipeline", "sales", "stage", "won");

    private static final String INSIDE = MOVE + end("Out") + flow("In", "Move") + flow("Move", "Out");

    @Test
    void holdsItsStepsAndTheirArrows() {
        var compiled = compiled(
                process(START + part("Part", begin("In"), INSIDE) + END + flow("Start", "Part") + flow("Part", "End")));

        assertThat(compiled.element(SubProcess.class, "Part").getFlowElements())
                .extracting(FlowElement::getId)
                .containsExactlyInAnyOrder("In", "Move", "Out", "In-Move", "Move-Out");
        assertThat(compiled.properties("Part")).isEqualTo(Map.of("block", "sub-process"));
        assertThat(compiled.properties("In")).isEqualTo(Map.of("block", "part-start"));
    }

    @Test
    void letsATokenThroughToWhatNeedsAJobBehindATask() {
        var compiled = compiled(process(START
                + TASK
                + part("Part", begin("In"), INSIDE)
                + END
                + flow("Start", "Task")
                + flow("Task", "Part")
                + flow("Part", "End")));

        assertThat(compiled.isAsync("Part")).isFalse();
        assertThat(compiled.isAsync("In")).isFalse();
        assertThat(compiled.isAsync("Move")).isTrue();
    }
}
