package org.lekalo.library.palette.ways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.check.Checking.found;
import static org.lekalo.library.check.SoundModels.END;
import static org.lekalo.library.check.SoundModels.START;
import static org.lekalo.library.check.SoundModels.TASK;
import static org.lekalo.library.compile.Compiling.compiled;
import static org.lekalo.library.drawing.Drawings.begin;
import static org.lekalo.library.drawing.Drawings.choice;
import static org.lekalo.library.drawing.Drawings.event;
import static org.lekalo.library.drawing.Drawings.flow;
import static org.lekalo.library.drawing.Drawings.parallel;
import static org.lekalo.library.drawing.Drawings.part;
import static org.lekalo.library.drawing.Drawings.process;

import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.junit.jupiter.api.Test;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.model.SequenceFlow;
import org.lekalo.library.palette.Palette;

class LinkTest {

    private static final String BEGIN = START + END + flow("Start", "Out");
    private static final String ON = flow("In", "End");

    @Test
    void isAnArrowToTheOtherEndOfTheName() {
        var xml = process(BEGIN + out("Out", "Page two") + in("In", " page  TWO ") + ON);

        assertThat(found(xml)).isEmpty();
        assertThat(Drawing.read(xml, Palette.BLOCKS).flows())
                .filteredOn(SequenceFlow::implied)
                .singleElement()
                .satisfies(arrow -> {
                    assertThat(arrow.source()).isEqualTo("Out");
                    assertThat(arrow.target()).isEqualTo("In");
                });
    }

    @Test
    void severalMayLeadToOne() {
        assertThat(found(process(START
                        + END
                        + parallel("Split")
                        + flow("Start", "Split")
                        + flow("Split", "Out")
                        + flow("Split", "Too")
                        + out("Out", "A")
                        + out("Too", "A")
                        + in("In", "A")
                        + ON)))
                .isEmpty();
    }

    @Test
    void findsAnEndWithoutTheOther() {
        assertThat(found(process(BEGIN + out("Out", "A") + in("In", "B") + ON)))
                .containsExactly("End unreachable", "Out link-to-nowhere", "In link-from-nowhere");
    }

    @Test
    void findsTwoPlacesToGoOnAt() {
        assertThat(found(process(BEGIN + out("Out", "A") + in("In", "A") + in("Or", "A") + ON + flow("Or", "End"))))
                .contains("In link-twice", "Or link-twice")
                .doesNotContain("Out link-to-nowhere");
    }

    @Test
    void findsOneWithoutAName() {
        assertThat(found(process(BEGIN + out("Out", " ") + in("In", "") + ON)))
                .contains("Out link-without-name", "In link-without-name");
    }

    @Test
    void doesNotLeadAcrossTheBorderOfAPart() {
        assertThat(found(process(START
                        + END
                        + part("Part", begin("In"), out("Out", "A") + flow("In", "Out"))
                        + flow("Start", "Part")
                        + flow("Part", "End")
                        + in("Beyond", "A")
                        + flow("Beyond", "End"))))
                .contains("Out link-across-border");
    }

    @Test
    void findsAnEndInAPartWithoutTheOtherThoughThereIsAPairOutside() {
        assertThat(found(process(START
                        + END
                        + part("Part", begin("In"), in("Lost", "A"))
                        + flow("Start", "Part")
                        + flow("Part", "Out")
                        + out("Out", "A")
                        + in("In", "A")
                        + ON)))
                .contains("Lost link-from-nowhere")
                .doesNotContain("In link-from-nowhere");
    }

    @Test
    void findsAnArrowWhereTheLinkIsOne() {
        assertThat(found(process(BEGIN
                        + TASK
                        + out("Out", "A")
                        + in("In", "A")
                        + ON
                        + flow("Out", "Task")
                        + flow("Task", "In"))))
                .contains("Out link-with-arrow", "In link-with-arrow");
    }

    @Test
    void aCircleByLinksIsOne() {
        assertThat(found(process(START
                        + choice("Again", "End")
                        + END
                        + flow("Start", "Again")
                        + flow("Again", "Out", "deal.urgent")
                        + flow("Again", "End")
                        + out("Out", "A")
                        + in("In", "A")
                        + flow("In", "Again"))))
                .containsExactlyInAnyOrder("Again endless-loop", "Out endless-loop", "In endless-loop");
    }

    @Test
    void isAnArrowForTheEngineToo() {
        var compiled = compiled(process(BEGIN + out("Out", "A") + in("In", "A") + ON));

        assertThat(compiled.element(IntermediateThrowEvent.class, "In").getEventDefinitions())
                .isEmpty();
        assertThat(compiled.element(IntermediateThrowEvent.class, "Out").getOutgoing())
                .extracting(arrow -> arrow.getTarget().getId())
                .containsExactly("In");
    }

    private static String out(String id, String name) {
        return event("intermediateThrowEvent", id, name, "link");
    }

    private static String in(String id, String name) {
        return event("intermediateCatchEvent", id, name, "link");
    }
}
