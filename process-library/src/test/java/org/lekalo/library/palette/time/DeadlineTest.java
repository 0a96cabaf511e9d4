package org.lekalo.library.palette.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.check.Checking.found;
import static org.lekalo.library.check.SoundModels.END;
import static org.lekalo.library.check.SoundModels.START;
import static org.lekalo.library.check.SoundModels.TASK;
import static org.lekalo.library.compile.Compiling.compiled;
import static org.lekalo.library.drawing.Drawings.begin;
import static org.lekalo.library.drawing.Drawings.besides;
import static org.lekalo.library.drawing.Drawings.block;
import static org.lekalo.library.drawing.Drawings.deadline;
import static org.lekalo.library.drawing.Drawings.end;
import static org.lekalo.library.drawing.Drawings.flow;
import static org.lekalo.library.drawing.Drawings.part;
import static org.lekalo.library.drawing.Drawings.process;

import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.junit.jupiter.api.Test;

class DeadlineTest {

    private static final String DUE =
            block("userTask", "Task", "user-task", "responsible", "record-owner", "dueWorkingDays", "2");
    private static final String PART = part("Task", begin("In"), end("Done") + flow("In", "Done"));

    private static String drawing(String step, String late) {
        return process(START + step + late + END + flow("Start", "Task") + flow("Task", "End") + flow("Late", "End"));
    }

    @Test
    void isThatOfTheTaskUnlessItSaysOtherwise() {
        assertThat(found(drawing(DUE, deadline("Late", "Task")))).isEmpty();
        assertThat(found(drawing(TASK, deadline("Late", "Task")))).containsExactly("Late deadline-without-period");
        assertThat(found(drawing(TASK, deadline("Late", "Task", "period", "2 days"))))
                .isEmpty();
    }

    @Test
    void ofAPartSaysHowLongItself() {
        assertThat(found(drawing(PART, deadline("Late", "Task")))).containsExactly("Late deadline-without-period");
        assertThat(found(drawing(PART, deadline("Late", "Task", "period", "2 days"))))
                .isEmpty();
    }

    @Test
    void isFoundWhereItIsAtOnceOrOnWhatNobodyIsLateWith() {
        var told = block("sendTask", "Task", "notify", "recipient", "record-owner", "text", "x");

        assertThat(found(drawing(TASK, deadline("Late", "Task", "period", "0 hours"))))
                .containsExactly("Late period-too-short");
        assertThat(found(drawing(told, deadline("Late", "Task", "period", "2 hours"))))
                .containsExactly("Late deadline-off-task");
    }

    @Test
    void isATimerOnTheBorder() {
        var own = compiled(drawing(DUE, deadline("Late", "Task", "period", "48 hours")));
        var ofTheTask = compiled(drawing(DUE, besides(deadline("Late", "Task"))));

        assertThat(own.timer("Late")).isEqualTo("PT48H");
        assertThat(own.element(BoundaryEvent.class, "Late").getAttachedTo().getId())
                .isEqualTo("Task");
        assertThat(own.element(BoundaryEvent.class, "Late").cancelActivity()).isTrue();
        assertThat(ofTheTask.timer("Late")).isEqualTo("${workingCalendar.after(2)}");
        assertThat(ofTheTask.element(BoundaryEvent.class, "Late").cancelActivity())
                .isFalse();
    }
}
