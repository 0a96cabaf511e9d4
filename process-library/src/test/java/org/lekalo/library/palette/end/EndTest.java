package org.lekalo.library.palette.end;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.check.Checking.found;
import static org.lekalo.library.check.SoundModels.END;
import static org.lekalo.library.check.SoundModels.START;
import static org.lekalo.library.check.SoundModels.TASK;
import static org.lekalo.library.compile.Compiling.compiled;
import static org.lekalo.library.drawing.Drawings.block;
import static org.lekalo.library.drawing.Drawings.event;
import static org.lekalo.library.drawing.Drawings.flow;
import static org.lekalo.library.drawing.Drawings.process;

import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.junit.jupiter.api.Test;

class EndTest {

    private static String ending(String end) {
        return process(START + end + flow("Start", "End"));
    }

    @Test
    void goesWithoutSayingAndIsPlain() {
        var compiled = compiled(ending(END));

        assertThat(found(ending(END))).isEmpty();
        assertThat(compiled.element(EndEvent.class, "End").getEventDefinitions())
                .isEmpty();
        assertThat(compiled.properties("End")).isEqualTo(Map.of("block", "end"));
    }

    @Test
    void ofAllEndsEveryWay() {
        var compiled = compiled(ending(event("endEvent", "End", "Off", "terminate")));

        assertThat(compiled.properties("End")).isEqualTo(Map.of("block", "end-all"));
        assertThat(compiled.definition(TerminateEventDefinition.class, "End")).isNotNull();
    }

    @Test
    void ofAnotherKindIsNone() {
        assertThat(found(ending(event("endEvent", "End", "Over", "signal")))).contains("End cannot-run");
        assertThat(found(ending(block("endEvent", "End", "end-all")))).contains("End block-mismatch");
    }

    @Test
    void leadsNowhere() {
        assertThat(found(process(START + TASK + END + flow("Start", "End") + flow("End", "Task"))))
                .contains("End end-with-way-out");
    }
}
