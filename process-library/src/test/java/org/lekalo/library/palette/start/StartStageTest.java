package org.lekalo.library.palette.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.check.Checking.found;
import static org.lekalo.library.check.SoundModels.END;
import static org.lekalo.library.check.SoundModels.START;
import static org.lekalo.library.compile.Compiling.compiled;
import static org.lekalo.library.drawing.Drawings.block;
import static org.lekalo.library.drawing.Drawings.flow;
import static org.lekalo.library.drawing.Drawings.process;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.check.ModelCheck;
import org.lekalo.library.finding.Rule;
import org.lekalo.library.palette.Palette;
import org.lekalo.library.setting.Circumstances;
import org.lekalo.library.setting.Circumstances.OtherStart;
import org.lekalo.library.setting.Company;
import org.lekalo.library.setting.StagePlace;

class StartStageTest {

    private static final String SOUND = process(START + END + flow("Start", "End"));

    private static String starting(String... settings) {
        return process(block("startEvent", "Start", "start-stage", settings) + END + flow("Start", "End"));
    }

    @Test
    void needsATypeAndAStage() {
        assertThat(found(SOUND)).isEmpty();
        assertThat(found(starting()))
                .containsExactly("Start start-stage.recordType.missing", "Start start-stage.stage.missing");
        assertThat(found(starting("recordType", "deal", "pipeline", "sales")))
                .containsExactly("Start start-stage.stage.missing");
    }

    @ParameterizedTest
    @CsvSource({"gone, new, unknown-pipeline", "service, won, stage-of-another-pipeline"})
    void isFoundWhereNoRecordEntersItsStage(String pipeline, String stage, String finding) {
        assertThat(found(starting("recordType", "deal", "pipeline", pipeline, "stage", stage)))
                .containsExactly("Start " + finding);
    }

    @Test
    void cannotBeToldFromAnotherAtTheSameStage() {
        var again =
                block("startEvent", "Again", "start-stage", "recordType", "deal", "pipeline", "sales", "stage", "new");
        var elsewhere = again.replace("\"new\"", "\"won\"");

        assertThat(found(process(START + again + END + flow("Start", "End") + flow("Again", "End"))))
                .containsExactly("Again same-start-twice");
        assertThat(found(process(START + elsewhere + END + flow("Start", "End") + flow("Again", "End"))))
                .isEmpty();
    }

    @Test
    void isNamedWithAnotherProcessThatBeginsAtItsStage() {
        var same = new OtherStart("Скидки", "deal", new StagePlace("sales", "new"));
        var elsewhere = new OtherStart("Иное", "deal", new StagePlace("sales", "won"));
        var ofOthers = new OtherStart("Чужое", "payment", new StagePlace("sales", "new"));
        var circumstances =
                new Circumstances(Company.types(), Company.DIRECTORY, Map.of(), List.of(same, elsewhere, ofOthers));

        assertThat(ModelCheck.check(Drawing.read(SOUND, Palette.BLOCKS), circumstances))
                .filteredOn(finding -> finding.key().equals(Rule.START_OF_ANOTHER_TOO.key()))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.elementId()).isEqualTo("Start");
                    assertThat(finding.isError()).isFalse();
                    assertThat(finding.text(Locale.ENGLISH))
                            .startsWith("The process “Скидки” starts at this very stage");
                });
    }

    @Test
    void isAPlainStartInAJobOfItsOwn() {
        var compiled = compiled(SOUND);

        assertThat(compiled.element(StartEvent.class, "Start").getEventDefinitions())
                .isEmpty();
        assertThat(compiled.isAsync("Start")).isTrue();
        assertThat(compiled.retries("Start")).isEqualTo("R3/PT1M");
        assertThat(compiled.properties("Start"))
                .isEqualTo(Map.of("block", "start-stage", "recordType", "deal", "pipeline", "sales", "stage", "new"));
    }
}
