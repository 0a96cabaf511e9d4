package org.lekalo.library.palette.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.check.Checking.found;
import static org.lekalo.library.check.SoundModels.END;
import static org.lekalo.library.check.SoundModels.START;
import static org.lekalo.library.compile.Compiling.compiled;
import static org.lekalo.library.drawing.Drawings.begin;
import static org.lekalo.library.drawing.Drawings.block;
import static org.lekalo.library.drawing.Drawings.flow;
import static org.lekalo.library.drawing.Drawings.process;

import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.junit.jupiter.api.Test;

class StartManualTest {

    private static String starting(String... settings) {
        return process(block("startEvent", "Start", "start-manual", settings) + END + flow("Start", "End"));
    }

    private static String besides(String type) {
        return process(START
                + block("startEvent", "ByHand", "start-manual", "recordType", type)
                + END
                + flow("Start", "End")
                + flow("ByHand", "End"));
    }

    @Test
    void needsATypeThatThereIs() {
        assertThat(found(starting("recordType", "deal"))).isEmpty();
        assertThat(found(starting())).containsExactly("Start start-manual.recordType.missing");
        assertThat(found(starting("recordType", "spaceship"))).containsExactly("Start unknown-type");
    }

    @Test
    void mayStandBesideAStartOfAnotherKindOnTheSameRecords() {
        assertThat(found(besides("deal"))).isEmpty();
        assertThat(found(besides("company"))).containsExactly("model starts-of-several-types");
    }

    @Test
    void goesNotWithoutSaying() {
        assertThat(found(process(begin("Start") + END + flow("Start", "End"))))
                .containsExactly("Start start-without-kind");
    }

    @Test
    void besidesAnotherStartIsAMessageThatNobodySends() {
        var compiled = compiled(besides("deal"));

        var message =
                compiled.definition(MessageEventDefinition.class, "ByHand").getMessage();
        assertThat(message.getName()).isEqualTo("model-7:ByHand");
        assertThat(compiled.isAsync("ByHand")).isTrue();
    }

    @Test
    void isForThoseWhoMayChangeTheRecordUnlessItSaysOtherwise() {
        var block = new StartManual();

        assertThat(block.with(Map.of()).get(StartManual.WHO_STARTS)).isEqualTo(StartManual.WhoStarts.MAY_CHANGE);
        assertThat(block.with(Map.of("whoStarts", "may-see")).get(StartManual.WHO_STARTS))
                .isEqualTo(StartManual.WhoStarts.MAY_SEE);
    }
}
