package org.lekalo.library.palette.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.check.Checking.found;
import static org.lekalo.library.check.SoundModels.END;
import static org.lekalo.library.check.SoundModels.START;
import static org.lekalo.library.check.SoundModels.TASK;
import static org.lekalo.library.compile.Compiling.compiled;
import static org.lekalo.library.drawing.Drawings.end;
import static org.lekalo.library.drawing.Drawings.eventPart;
import static org.lekalo.library.drawing.Drawings.flow;
import static org.lekalo.library.drawing.Drawings.process;
import static org.lekalo.library.drawing.Drawings.timer;

import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.junit.jupiter.api.Test;

class PartDeadlineTest {

    private static String drawing(String... settings) {
        return process(START
                + TASK
                + eventPart(
                        "Part",
                        timer("startEvent", "When", "part-deadline", settings),
                        end("Over"),
                        flow("When", "Over"))
                + END
                + flow("Start", "Task")
                + flow("Task", "End"));
    }

    @Test
    void needsToKnowHowLong() {
        assertThat(found(drawing("period", "2 days"))).isEmpty();
        assertThat(found(drawing())).containsExactly("When part-deadline.period.missing");
        assertThat(found(drawing("period", "0 days"))).containsExactly("When period-too-short");
    }

    @Test
    void isATimerThatBeginsAPart() {
        var compiled = compiled(drawing("period", "2 days"));

        assertThat(compiled.timer("When")).isEqualTo("P2D");
        assertThat(compiled.element(SubProcess.class, "Part").triggeredByEvent())
                .isTrue();
    }
}
