package org.lekalo.library.palette.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.check.Checking.found;
import static org.lekalo.library.check.SoundModels.END;
import static org.lekalo.library.check.SoundModels.START;
import static org.lekalo.library.compile.Compiling.compiled;
import static org.lekalo.library.drawing.Drawings.block;
import static org.lekalo.library.drawing.Drawings.flow;
import static org.lekalo.library.drawing.Drawings.lane;
import static org.lekalo.library.drawing.Drawings.lanes;
import static org.lekalo.library.drawing.Drawings.process;

import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;

class LaneTest {

    private static String drawing(String lane, String... task) {
        return process(lanes(lane)
                + START
                + block("userTask", "Task", "user-task", task)
                + END
                + flow("Start", "Task")
                + flow("Task", "End"));
    }

    @Test
    void saysWhoseATaskIsThatDoesNotSayItItself() {
        var sales = lane("Sales", "role:sales", "Task");

        assertThat(compiled(drawing(sales)).properties("Task")).containsEntry("responsible", "role:sales");
        assertThat(compiled(drawing(sales, "responsible", " ")).properties("Task"))
                .containsEntry("responsible", "role:sales");
        assertThat(compiled(drawing(sales, "responsible", "record-owner")).properties("Task"))
                .containsEntry("responsible", "record-owner");
    }

    @Test
    void thatNamesNobodyIsDrawnOnly() {
        var sales = lane("Sales", "", "Task");

        assertThat(found(drawing(sales, "responsible", "record-owner"))).isEmpty();
        assertThat(compiled(drawing(sales, "responsible", "record-owner")).properties("Task"))
                .containsEntry("responsible", "record-owner");
    }

    @Test
    void isNotWrittenForTheEngine() {
        var compiled = compiled(drawing(lane("Sales", "role:sales", "Task")));

        assertThat(compiled.model().<ModelElementInstance>getModelElementById("Sales"))
                .isNull();
    }
}
