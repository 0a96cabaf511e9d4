package org.lekalo.library.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.setting.Kinds.found;
import static org.lekalo.library.setting.Kinds.uses;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lekalo.library.record.Part;

class StageKeysTest {

    private static final StageKeys STAGES = new StageKeys();
    private static final StagePlace NEW = new StagePlace("sales", "new");
    private static final StagePlace WON = new StagePlace("sales", "won");
    private static final StagePlace OPEN = new StagePlace("service", "open");
    private static final StagePlace NONE_YET = new StagePlace("sales", null);
    private static final StagePlace ANY = StagePlace.anyOf("sales");

    private static Map<String, String> written(StagePlace... places) {
        var properties = new LinkedHashMap<String, String>();
        STAGES.write("stage", List.of(places), properties);
        return properties;
    }

    private static List<StagePlace> read(String pipeline, String stage) {
        return STAGES.read("stage", Map.of("pipeline", pipeline, "stage", stage))
                .orElseThrow();
    }

    @Test
    void oneIsWrittenAndReadAsAStageAloneIs() {
        var alone = new LinkedHashMap<String, String>();
        new StageKey().write("stage", WON, alone);

        assertThat(STAGES.properties("stage")).isEqualTo(new StageKey().properties("stage"));
        assertThat(written(WON)).isEqualTo(alone);
        assertThat(read(" sales ", " won ")).containsExactly(WON);
        assertThat(STAGES.read("stage", Map.of("stage", "won"))).contains(List.of(new StagePlace("", "won")));
    }

    @Test
    void severalStandInOneProperty() {
        assertThat(written(NEW, WON)).isEqualTo(Map.of("pipeline", "sales", "stage", "new,won"));
        assertThat(read("sales", " new , won,, ")).containsExactly(NEW, WON);
    }

    @Test
    void thoseOfAnotherPipelineStandBehindItsKey() {
        assertThat(written(NEW, OPEN, WON)).isEqualTo(Map.of("pipeline", "sales", "stage", "new,service.open,won"));
        assertThat(read("sales", "new, service.open, won")).containsExactly(NEW, OPEN, WON);
    }

    @Test
    void anyIsAnAsterisk() {
        assertThat(written(ANY)).isEqualTo(Map.of("pipeline", "sales", "stage", "*"));
        assertThat(read("sales", "*")).containsExactly(ANY);
        assertThat(read("service", "open,sales.*")).containsExactly(OPEN, ANY);
    }

    @Test
    void aPipelineAloneIsKeptUntilAStageIsChosen() {
        assertThat(written(NONE_YET)).isEqualTo(Map.of("pipeline", "sales"));
        assertThat(read("sales", " , ")).containsExactly(NONE_YET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"new", "*", "new,won", "new,service.open", "*,service.*"})
    void saysEnoughWhereEachIsAStageOfAPipeline(String stages) {
        assertThat(STAGES.isWhole(read("sales", stages))).isTrue();
        assertThat(STAGES.isWhole(read("", stages))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "new,service.", "new,.won"})
    void saysTooLittleWhereOneIsMissing(String stages) {
        assertThat(STAGES.isWhole(read("sales", stages))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "sales, won, ''",
        "sales, '*', ''",
        "sales, 'new,won,service.open', ''",
        "sales, 'new,gone', stage-of-another-pipeline gone sales",
        "sales, 'new,service.won', stage-of-another-pipeline won service",
        "gone, 'new,won', unknown-pipeline gone",
        "sales, 'new,gone.*', unknown-pipeline gone",
        "sales, 'new,won,new', stage-twice new",
        "sales, 'won,*', stage-twice won",
        "sales, '*,sales.*', stage-twice any stage",
    })
    void isFoundWhereOneIsNotThereOrThereTwice(String pipeline, String stages, String found) {
        assertThat(String.join(", ", found(STAGES, read(pipeline, stages)))).isEqualTo(found);
    }

    @Test
    void isFoundWhereTheRecordsHaveNoStages() {
        assertThat(found(STAGES, List.of(ANY), Company.about("payment"))).containsExactly("unknown-pipeline sales");
        assertThat(found(STAGES, List.of(ANY, WON), Company.aboutNothing())).isEmpty();
    }

    @Test
    void usesEachStageAndThePipelineWhereAnyOfItWillDo() {
        assertThat(uses(STAGES, List.of(NEW, OPEN)))
                .containsExactly(Part.stage("deal", "sales", "new"), Part.stage("deal", "service", "open"));
        assertThat(uses(STAGES, List.of(ANY))).containsExactly(Part.pipeline("deal", "sales"));
        assertThat(uses(STAGES, List.of(NONE_YET))).containsExactly(Part.pipeline("deal", "sales"));
    }

    @Test
    void anyMeetsEachOfItsPipelineAndNoneOfAnother() {
        assertThat(ANY.meets(WON)).isTrue();
        assertThat(WON.meets(ANY)).isTrue();
        assertThat(ANY.meets(OPEN)).isFalse();
        assertThat(NEW.meets(WON)).isFalse();
        assertThat(ANY.each(Company.types().type("deal").orElseThrow())).containsExactly(NEW, WON);
    }
}
