package org.lekalo.library.palette;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.model.Drawings.block;
import static org.lekalo.library.model.Drawings.deadline;
import static org.lekalo.library.model.Drawings.flow;
import static org.lekalo.library.model.Drawings.process;
import static org.lekalo.library.model.Drawings.timer;

import org.junit.jupiter.api.Test;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.block.Placed;
import org.lekalo.library.palette.people.UserTask;
import org.lekalo.library.palette.start.StartStage;
import org.lekalo.library.palette.start.Starts;
import org.lekalo.library.palette.time.Deadline;
import org.lekalo.library.setting.Period;

class DrawingTest {

    private static final String SMALL = process(block("startEvent", "Start", "start-stage", "recordType", "deal")
            + "<bpmn:userTask id=\"Task\" />"
            + deadline("Late", "Task", "period", "2 days")
            + flow("Start", "Task"));

    @Test
    void knowsTheBlocksAndTheirSettings() {
        var drawing = Drawing.read(SMALL, Palette.BLOCKS);

        assertThat(drawing.element("Start")
                        .orElseThrow()
                        .settings(StartStage.class)
                        .orElseThrow())
                .satisfies(start -> assertThat(start.get(Starts.RECORD_TYPE)).isEqualTo("deal"));
        assertThat(drawing.element("Late")
                        .orElseThrow()
                        .settings(Deadline.class)
                        .orElseThrow())
                .satisfies(late -> assertThat(late.get(Deadline.PERIOD)).isEqualTo(new Period(2, Period.Unit.DAYS)));
        assertThat(drawing.element("Task").orElseThrow().block())
                .as("unambiguous without a property")
                .containsInstanceOf(UserTask.class);
    }

    @Test
    void takesNoBlockForOursThatDoesNotFitItsElement() {
        var drawing = Drawing.read(
                process(block("scriptTask", "Script", "user-task")
                        + timer("startEvent", "Start", "start-manual")
                        + "<bpmn:endEvent id=\"End\"><bpmn:signalEventDefinition /></bpmn:endEvent>"),
                Palette.BLOCKS);

        assertThat(drawing.elements())
                .allSatisfy(element -> assertThat(element.block()).isEmpty());
    }

    @Test
    void saysWhatSitsOnTheBorderOfABlock() {
        var drawing = Drawing.read(SMALL, Palette.BLOCKS);

        assertThat(drawing.attachedTo(drawing.element("Task").orElseThrow()))
                .extracting(Placed::id)
                .containsExactly("Late");
    }

    @Test
    void isAboutTheTypeOfRecordsOnWhichItsStartsAgree() {
        var deal = block("startEvent", "Deal", "start-manual", "recordType", "deal");
        var company = block("startEvent", "Company", "start-manual", "recordType", "company");

        assertThat(Drawing.read(SMALL, Palette.BLOCKS).recordType()).contains("deal");
        assertThat(Drawing.read(process(deal + company), Palette.BLOCKS).recordType())
                .isEmpty();
    }
}
