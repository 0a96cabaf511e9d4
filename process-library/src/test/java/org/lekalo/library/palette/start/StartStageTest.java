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
import org.lekalo.library.finding.Finding;
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

    @ParameterizedTest
    @CsvSource({
        "'new,won', won, start-stage-twice, “won”",
        "'*', won, start-stage-twice, “won”",
        "'new,service.*', 'won,service.open', start-stage-twice, “open”",
        "'new,won', 'won,new', same-start-twice, very start",
        "'*', '*', same-start-twice, very start",
        "'new,won', service.*, '', ''",
    })
    void cannotBeToldFromAnotherThatSharesAStageWithIt(String stages, String others, String rule, String said) {
        var drawn =
                process(at("Start", stages) + at("Again", others) + END + flow("Start", "End") + flow("Again", "End"));

        assertThat(found(drawn)).isEqualTo(rule.isEmpty() ? List.of() : List.of("Again " + rule));
        assertThat(ofStarts(drawn, new Circumstances(Company.types(), Company.DIRECTORY)))
                .allSatisfy(finding -> assertThat(finding.text(Locale.ENGLISH)).contains(said));
    }

    private static List<Finding> ofStarts(String drawn, Circumstances circumstances) {
        return ModelCheck.check(Drawing.read(drawn, Palette.BLOCKS), circumstances).stream()
                .filter(finding -> finding.key().contains("start"))
                .toList();
    }

    private static String at(String id, String stages) {
        return block("startEvent", id, "start-stage", "recordType", "deal", "pipeline", "sales", "stage", stages);
    }

    @ParameterizedTest
    @CsvSource({
        "new, '*', '“Скидки” starts at this very stage too'",
        "'new,won', won, '“Скидки” starts at these stages too (“won”)'",
        "'*', 'new,won', '“Скидки” starts at these stages too (“new” or “won”)'",
        "'*', '*', '“Скидки” starts at these stages too (“sales”: any stage)'",
    })
    void isNamedOnceWithAnotherProcessThatBeginsAtSomeOfItsStages(String stages, String others, String said) {
        var places = StartStage.STAGE
                .kind()
                .read("stage", Map.of("pipeline", "sales", "stage", others))
                .orElseThrow();
        var circumstances = new Circumstances(
                Company.types(),
                Company.DIRECTORY,
                Map.of(),
                List.of(
                        new OtherStart("Скидки", "start-stage", "deal", places),
                        new OtherStart("Скидки", "start-stage", "deal", List.of(places.get(0)))));
        var drawn = process(at("Start", stages) + END + flow("Start", "End"));

        assertThat(ofStarts(drawn, circumstances)).singleElement().satisfies(finding -> {
            assertThat(finding.isError()).isFalse();
            assertThat(finding.text(Locale.ENGLISH)).contains(said);
        });
    }

    @Test
    void isNamedWithAnotherProcessThatBeginsAtItsStage() {
        var same = new OtherStart("Скидки", "start-stage", "deal", List.of(new StagePlace("sales", "new")));
        var elsewhere = new OtherStart("Иное", "start-stage", "deal", List.of(new StagePlace("sales", "won")));
        var ofOthers = new OtherStart("Чужое", "start-stage", "payment", List.of(new StagePlace("sales", "new")));
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
