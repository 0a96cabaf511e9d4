package org.lekalo.library.palette.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.check.Checking.found;
import static org.lekalo.library.check.SoundModels.END;
import static org.lekalo.library.check.SoundModels.START;
import static org.lekalo.library.check.SoundModels.TASK;
import static org.lekalo.library.compile.Compiling.compiled;
import static org.lekalo.library.drawing.Drawings.begin;
import static org.lekalo.library.drawing.Drawings.besides;
import static org.lekalo.library.drawing.Drawings.end;
import static org.lekalo.library.drawing.Drawings.eventPart;
import static org.lekalo.library.drawing.Drawings.flow;
import static org.lekalo.library.drawing.Drawings.message;
import static org.lekalo.library.drawing.Drawings.part;
import static org.lekalo.library.drawing.Drawings.process;
import static org.lekalo.library.drawing.Drawings.timer;

import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.junit.jupiter.api.Test;

class EventPartTest {

    private static final String MAIN = START + TASK + END + flow("Start", "Task") + flow("Task", "End");
    private static final String OVER = end("Over");

    private static String on(String id, String field) {
        return message("startEvent", id, "part-on-change", "event", "field-changes", "changedField", field);
    }

    private static String beginning(String id, String start) {
        return eventPart(id, start, end(id + "Over"), flow(id + "When", id + "Over"));
    }

    private static String onAmount(String id) {
        return beginning(id, on(id + "When", "amount"));
    }

    @Test
    void beginsByAnEventAndByNoArrow() {
        assertThat(found(process(MAIN + onAmount("Part") + beginning("Another", on("AnotherWhen", "visit")))))
                .isEmpty();
        assertThat(found(process(START
                        + TASK
                        + END
                        + onAmount("Part")
                        + flow("Start", "Task")
                        + flow("Task", "Part")
                        + flow("Part", "End"))))
                .containsExactly("End unreachable", "Part event-part-with-way");
    }

    @Test
    void needsOneEventAndNoPlainStart() {
        assertThat(found(process(MAIN + eventPart("Part", OVER))))
                .containsExactlyInAnyOrder("Part event-part-without-start", "Over unreachable");
        assertThat(found(process(MAIN + eventPart("Part", begin("When"), OVER, flow("When", "Over")))))
                .containsExactly("Part event-part-plain-start");
        assertThat(found(process(MAIN
                        + eventPart(
                                "Part",
                                on("When", "amount"),
                                on("Also", "visit"),
                                OVER,
                                flow("When", "Over"),
                                flow("Also", "Over")))))
                .containsExactly("Part part-with-several-starts");
    }

    @Test
    void isFoundWhereAnotherEndsAllElseAtTheSameEvent() {
        assertThat(found(process(MAIN + onAmount("Part") + onAmount("Another"))))
                .containsExactlyInAnyOrder("Part same-event-twice", "Another same-event-twice");
        assertThat(found(process(MAIN + onAmount("Part") + beginning("Another", besides(on("AnotherWhen", "amount"))))))
                .as("one of them ends nothing")
                .isEmpty();
    }

    @Test
    void isFoundWhereAnotherEndsAllElseAfterTheSameTime() {
        var one = beginning("Part", timer("startEvent", "PartWhen", "part-deadline", "period", "2 days"));
        var other = beginning("Another", timer("startEvent", "AnotherWhen", "part-deadline", "period", "2 days"));

        assertThat(found(process(MAIN + one + other)))
                .containsExactlyInAnyOrder("Part same-event-twice", "Another same-event-twice");
        assertThat(found(process(MAIN + one + other.replace("2 days", "3 days"))))
                .isEmpty();
    }

    @Test
    void mayBeginAtTheSameEventAsOneInAnotherPart() {
        var inner = part("Whole", begin("In"), end("Out") + flow("In", "Out") + onAmount("Inner"));

        assertThat(found(process(
                        START + inner + END + onAmount("Outer") + flow("Start", "Whole") + flow("Whole", "End"))))
                .isEmpty();
    }

    @Test
    void isAPartThatTheEngineBeginsByItsEvent() {
        var compiled = compiled(process(MAIN + onAmount("Part")));

        var part = compiled.element(SubProcess.class, "Part");
        assertThat(part.triggeredByEvent()).isTrue();
        assertThat(part.getFlowElements().stream().filter(FlowNode.class::isInstance))
                .extracting(inner -> inner.getId())
                .containsExactly("PartWhen", "PartOver");
    }
}
