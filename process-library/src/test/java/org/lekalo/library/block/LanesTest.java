package org.lekalo.library.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.drawing.Drawings.begin;
import static org.lekalo.library.drawing.Drawings.block;
import static org.lekalo.library.drawing.Drawings.lane;
import static org.lekalo.library.drawing.Drawings.lanes;
import static org.lekalo.library.drawing.Drawings.part;
import static org.lekalo.library.drawing.Drawings.process;
import static org.lekalo.library.drawing.Drawings.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lekalo.library.palette.Palette;
import org.lekalo.library.palette.people.UserTask;
import org.lekalo.library.setting.Responsible;
import org.lekalo.library.setting.Settings;

class LanesTest {

    private static final String TASK = block("userTask", "Task", "user-task");

    private static Drawing drawing(String lanes, String elements) {
        return Drawing.read(process(lanes(lanes) + elements), Palette.BLOCKS);
    }

    private static List<String> of(Drawing drawing) {
        return drawing.lanes().of("Task").stream().map(Placed::id).toList();
    }

    private static Settings task(Drawing drawing) {
        return drawing.element("Task").flatMap(Placed::settings).orElseThrow();
    }

    @Test
    void areListedFromTheOutsideIn() {
        var outer = within(lane("Outer", "role:sales"), lane("Inner", "person:5"));

        assertThat(drawing(outer + lane("Next", ""), TASK).lanes().all())
                .extracting(Placed::id)
                .containsExactly("Outer", "Inner", "Next");
    }

    @Test
    void areInnermostWhereBothSayThatTheyHoldIt() {
        var drawing = drawing(within(lane("Outer", "role:sales", "Task"), lane("Inner", "person:5", "Task")), TASK);

        assertThat(of(drawing)).containsExactly("Inner");
        assertThat(task(drawing).find(UserTask.RESPONSIBLE)).contains(new Responsible.APerson(5));
    }

    @Test
    void sayWhatTheOneAroundSaysWhereTheInnerSaysNothing() {
        var drawing = drawing(within(lane("Outer", "role:sales"), lane("Inner", "", "Task")), TASK);

        assertThat(of(drawing)).containsExactly("Inner");
        assertThat(task(drawing).find(UserTask.RESPONSIBLE)).contains(new Responsible.Roles(List.of("sales")));
    }

    @Test
    void thatOverlapSayNothing() {
        var drawing = drawing(lane("One", "role:sales", "Task") + lane("Two", "person:5", "Task"), TASK);

        assertThat(of(drawing)).containsExactly("One", "Two");
        assertThat(task(drawing).find(UserTask.RESPONSIBLE)).isEmpty();
    }

    @Test
    void holdWhatIsInThePartsThatStandInThem() {
        var drawing = drawing(lane("Sales", "person:5", "Part"), part("Part", begin("In"), TASK));

        assertThat(of(drawing)).isEmpty();
        assertThat(task(drawing).find(UserTask.RESPONSIBLE)).contains(new Responsible.APerson(5));
        assertThat(task(drawing).says(UserTask.RESPONSIBLE)).isFalse();
    }
}
