package org.lekalo.library.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.drawing.Drawings.begin;
import static org.lekalo.library.drawing.Drawings.end;
import static org.lekalo.library.drawing.Drawings.event;
import static org.lekalo.library.drawing.Drawings.eventPart;
import static org.lekalo.library.drawing.Drawings.forEach;
import static org.lekalo.library.drawing.Drawings.inside;
import static org.lekalo.library.drawing.Drawings.part;
import static org.lekalo.library.drawing.Drawings.plain;
import static org.lekalo.library.drawing.Drawings.process;
import static org.lekalo.library.drawing.Drawings.race;
import static org.lekalo.library.drawing.Drawings.timer;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lekalo.library.model.ProcessModel;
import org.lekalo.library.palette.Palette;

class BlocksTest {

    private static Optional<String> block(String element) {
        var model = ProcessModel.read(process(element));
        return Palette.BLOCKS.of(model.elements().get(0)).map(Block::id);
    }

    static Stream<Arguments> withoutSaying() {
        return Stream.of(
                Arguments.of(plain("userTask", "X"), "user-task"),
                Arguments.of(end("X"), "end"),
                Arguments.of(event("endEvent", "X", "", "terminate"), "end-all"),
                Arguments.of(event("endEvent", "X", "", "error"), "end-error"),
                Arguments.of(race("X"), "race"),
                Arguments.of(event("intermediateThrowEvent", "X", "", "link"), "link-out"),
                Arguments.of(event("intermediateCatchEvent", "X", "", "link"), "link-in"),
                Arguments.of(part("X", begin("In")), "sub-process"),
                Arguments.of(eventPart("X", begin("In")), "event-part"));
    }

    @ParameterizedTest
    @MethodSource("withoutSaying")
    void areWhatMeansTheSameInEachTool(String element, String block) {
        assertThat(block(element)).contains(block);
    }

    static Stream<String> ambiguous() {
        return Stream.of(
                begin("X"),
                plain("serviceTask", "X"),
                plain("sendTask", "X"),
                plain("callActivity", "X"),
                plain("task", "X"),
                event("intermediateCatchEvent", "X", "", "timer"),
                event("endEvent", "X", "", "signal"),
                inside(event("endEvent", "X", "", "error"), "<bpmn:terminateEventDefinition />"),
                part("X", begin("In"), "<bpmn:standardLoopCharacteristics />"));
    }

    @ParameterizedTest
    @MethodSource("ambiguous")
    void areNotWhatMayMeanSeveralThingsOrNothingHere(String element) {
        assertThat(block(element)).isEmpty();
    }

    @Test
    void aPlainStartIsOneOfAPartOnlyThere() {
        var model = ProcessModel.read(process(begin("X") + part("Part", begin("In"))));

        assertThat(Palette.BLOCKS.of(model.element("X").orElseThrow())).isEmpty();
        assertThat(Palette.BLOCKS.of(model.element("In").orElseThrow()))
                .map(Block::id)
                .contains("part-start");
    }

    @Test
    void areWhatTheySayWhereTheyAreDrawnSo() {
        assertThat(block(timer("intermediateCatchEvent", "X", "wait-until"))).contains("wait-until");
        assertThat(block(timer("boundaryEvent", "X", "wait-until"))).isEmpty();
        assertThat(block(forEach("X", begin("In")))).contains("for-each");
        assertThat(block(forEach("X", begin("In")).replace("for-each", "for-each-in-order")))
                .isEmpty();
    }

    @Test
    void areFoundWithWhatIsSetOnThem() {
        var named = Palette.BLOCKS.named(Map.of("block", "wait-duration", "period", "2 days"));

        assertThat(named).map(configured -> configured.block().id()).contains("wait-duration");
        assertThat(named.orElseThrow().settings().written()).isEqualTo(Map.of("period", "2 days"));
        assertThat(Palette.BLOCKS.named(Map.of("block", "teleport"))).isEmpty();
        assertThat(Palette.BLOCKS.named(Map.of())).isEmpty();
    }
}
