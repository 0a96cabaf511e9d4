package org.lekalo.library.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.check.Checking.found;
import static org.lekalo.library.check.SoundModels.END;
import static org.lekalo.library.check.SoundModels.START;
import static org.lekalo.library.drawing.Drawings.begin;
import static org.lekalo.library.drawing.Drawings.block;
import static org.lekalo.library.drawing.Drawings.definitions;
import static org.lekalo.library.drawing.Drawings.end;
import static org.lekalo.library.drawing.Drawings.flow;
import static org.lekalo.library.drawing.Drawings.lane;
import static org.lekalo.library.drawing.Drawings.lanes;
import static org.lekalo.library.drawing.Drawings.part;
import static org.lekalo.library.drawing.Drawings.process;
import static org.lekalo.library.drawing.Drawings.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.palette.Palette;
import org.lekalo.library.setting.Responsible.Roles;

class LaneCheckTest {

    private static final String STEPS =
            START + block("userTask", "Task", "user-task") + END + flow("Start", "Task") + flow("Task", "End");

    @Test
    void aTaskNeedsNoResponsibleOfItsOwnInALaneThatNamesOne() {
        assertThat(found(process(lanes(lane("Sales", "role:sales", "Start", "Task", "End")) + STEPS)))
                .isEmpty();
    }

    @Test
    void aTaskNeedsOneInALaneThatNamesNobodyAndOutsideOfLanes() {
        assertThat(found(process(lanes(lane("Sales", "", "Task")) + STEPS)))
                .containsExactly("Task user-task.responsible.missing");
        assertThat(found(process(lanes(lane("Sales", "role:sales", "Start")) + STEPS)))
                .containsExactly("Task user-task.responsible.missing");
    }

    @Test
    void aTaskIsOfTheLaneAroundItsLaneWhereThatNamesNobody() {
        var inner = lane("Inner", "", "Task");
        var outer = within(lane("Outer", "role:sales", "Start", "Task", "End"), inner);

        assertThat(found(process(lanes(outer) + STEPS))).isEmpty();
    }

    @Test
    void aTaskInAPartIsOfTheLaneThatThePartStandsIn() {
        var part = part(
                "Part",
                begin("Inside"),
                end("Out"),
                block("userTask", "Task", "user-task"),
                flow("Inside", "Task"),
                flow("Task", "Out"));

        assertThat(found(process(lanes(lane("Sales", "role:sales", "Part"))
                        + START
                        + part
                        + END
                        + flow("Start", "Part")
                        + flow("Part", "End"))))
                .isEmpty();
    }

    @Test
    void whoIsGoneIsSaidOfTheLaneAlone() {
        assertThat(found(process(lanes(lane("Gone", "role:pilots", "Task")) + STEPS)))
                .containsExactly("Gone unknown-role");
        assertThat(found(process(lanes(lane("Wrong", "pilots", "Task")) + STEPS)))
                .containsExactlyInAnyOrder("Task user-task.responsible.missing", "Wrong unreadable-setting");
    }

    @Test
    void findsATaskInTwoLanesUnlessItSaysWhoseItIs() {
        var two = lanes(lane("Sales", "role:sales", "Task") + lane("Money", "role:finance", "Task"));

        assertThat(found(process(two + STEPS)))
                .containsExactly("Task in-two-lanes", "Task user-task.responsible.missing");
        assertThat(found(process(two
                        + STEPS.replace(
                                block("userTask", "Task", "user-task"),
                                block("userTask", "Task", "user-task", "responsible", "record-owner")))))
                .isEmpty();
    }

    @Test
    void findsATaskOfTheRecordsOwnerInALaneOfOthers() {
        assertThat(found(inLane("role:sales", "record-owner"))).containsExactly("Task owner-in-lane-of-others");
        assertThat(found(inLane("record-owner", "record-owner"))).isEmpty();
        assertThat(found(inLane("role:sales", "role:finance"))).isEmpty();
        assertThat(found(inLane("", "record-owner"))).isEmpty();
    }

    private static String inLane(String ofLane, String ofTask) {
        return process(lanes(lane("Lane", ofLane, "Start", "Task", "End"))
                + STEPS.replace(
                        block("userTask", "Task", "user-task"),
                        block("userTask", "Task", "user-task", "responsible", ofTask)));
    }

    @Test
    void lanesThatNameNobodyMayOverlap() {
        assertThat(found(process(lanes(lane("One", "", "Start") + lane("Other", "", "Start"))
                        + START
                        + END
                        + flow("Start", "End"))))
                .isEmpty();
    }

    @Test
    void findsATaskThatIsShownInAnotherLaneThanTheFileSays() {
        var process = "<bpmn:process id=\"Process_1\">"
                + lanes(lane("Sales", "role:sales", "Task") + lane("Money", "role:finance"))
                + STEPS
                + "</bpmn:process>";

        assertThat(found(definitions(process + shown(0, 60)))).isEmpty();
        assertThat(found(definitions(process + shown(200, 60)))).containsExactly("Task lane-not-as-drawn");
        assertThat(found(definitions(process + shown(900, 60)))).containsExactly("Task lane-not-as-drawn");
    }

    @Test
    void aRoleIsInUseWhereALaneNamesIt() {
        var drawing = Drawing.read(process(lanes(lane("Sales", "role:sales", "Task")) + STEPS), Palette.BLOCKS);

        assertThat(NamedUse.of(drawing)).containsExactly(new NamedUse("Sales", "Sales", new Roles(List.of("sales"))));
    }

    private static String shown(int y, int height) {
        return "<bpmndi:BPMNDiagram id=\"D\"><bpmndi:BPMNPlane id=\"P\" bpmnElement=\"Process_1\">"
                + shape("Sales", 0, 0, 600, 100)
                + shape("Money", 0, 200, 600, 100)
                + shape("Task", 100, y, 100, height)
                + "</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>";
    }

    private static String shape(String id, int x, int y, int width, int height) {
        return ("<bpmndi:BPMNShape id=\"%s_di\" bpmnElement=\"%s\"><dc:Bounds xmlns:dc=\"http://www.omg.org/spec/DD/20100524/DC\""
                        + " x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" /></bpmndi:BPMNShape>")
                .formatted(id, id, x, y, width, height);
    }
}
