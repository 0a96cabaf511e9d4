package org.lekalo.library.palette.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.check.Checking.found;
import static org.lekalo.library.check.SoundModels.END;
import static org.lekalo.library.check.SoundModels.START;
import static org.lekalo.library.check.SoundModels.TASK;
import static org.lekalo.library.compile.Compiling.compiled;
import static org.lekalo.library.drawing.Drawings.besides;
import static org.lekalo.library.drawing.Drawings.end;
import static org.lekalo.library.drawing.Drawings.eventPart;
import static org.lekalo.library.drawing.Drawings.flow;
import static org.lekalo.library.drawing.Drawings.message;
import static org.lekalo.library.drawing.Drawings.process;

import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.junit.jupiter.api.Test;

class PartOnChangeTest {

    private static final String WHEN =
            message("startEvent", "When", "part-on-change", "event", "field-changes", "changedField", "amount");

    private static String drawing(String start) {
        return process(START
                + TASK
                + eventPart("Part", start, end("Over"), flow("When", "Over"))
                + END
                + flow("Start", "Task")
                + flow("Task", "End"));
    }

    @Test
    void beginsAPartAndNeedsAnEvent() {
        assertThat(found(drawing(WHEN))).isEmpty();
        assertThat(found(drawing(message("startEvent", "When", "part-on-change"))))
                .containsExactly("When part-on-change.event.missing");
    }

    @Test
    void isFoundOutsideOfSuchAPart() {
        assertThat(found(process(START + WHEN + END + flow("Start", "End") + flow("When", "End"))))
                .contains("When event-start-misplaced");
    }

    @Test
    void isAMessageThatEndsAllElseOrNot() {
        var ends = compiled(drawing(WHEN));
        var goesOn = compiled(drawing(besides(WHEN)));

        assertThat(ends.element(StartEvent.class, "When").isInterrupting()).isTrue();
        assertThat(goesOn.element(StartEvent.class, "When").isInterrupting()).isFalse();
        assertThat(ends.definition(MessageEventDefinition.class, "When")
                        .getMessage()
                        .getName())
                .isEqualTo("${block.event('When')}");
    }
}
