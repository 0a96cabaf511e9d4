package org.lekalo.library.palette.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.check.Checking.found;
import static org.lekalo.library.check.SoundModels.END;
import static org.lekalo.library.check.SoundModels.START;
import static org.lekalo.library.check.SoundModels.TASK;
import static org.lekalo.library.check.SoundModels.with;
import static org.lekalo.library.compile.Compiling.compiled;
import static org.lekalo.library.drawing.Drawings.block;
import static org.lekalo.library.drawing.Drawings.flow;
import static org.lekalo.library.drawing.Drawings.process;

import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.junit.jupiter.api.Test;

class MoveStageTest {

    private static String moving(String pipeline, String stage) {
        return block("serviceTask", "Step", "move-stage", "pipeline", pipeline, "stage", stage);
    }

    @Test
    void needsAStageOfItsPipeline() {
        assertThat(found(with(block("serviceTask", "Step", "move-stage"))))
                .containsExactly("Step move-stage.stage.missing");
        assertThat(found(with(moving("service", "won")))).containsExactly("Step stage-of-another-pipeline");
        assertThat(found(with(moving("sales", "won")))).isEmpty();
    }

    @Test
    void isDoneByTheServersBlockInTheJobOfTheStart() {
        var compiled = compiled(with(moving("sales", "won")));

        assertThat(compiled.element(ServiceTask.class, "Step").getCamundaDelegateExpression())
                .isEqualTo("${block}");
        assertThat(compiled.isAsync("Step")).isFalse();
    }

    @Test
    void isDoneInAJobOfItsOwnBehindATaskSoThatTheAnswerStands() {
        var compiled = compiled(process(START
                + TASK
                + moving("sales", "won")
                + END
                + flow("Start", "Task")
                + flow("Task", "Step")
                + flow("Step", "End")));

        assertThat(compiled.isAsync("Step")).isTrue();
        assertThat(compiled.retries("Step")).isEqualTo("R3/PT1M");
    }
}
