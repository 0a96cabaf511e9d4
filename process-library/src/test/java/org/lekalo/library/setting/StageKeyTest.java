package org.lekalo.library.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.setting.Kinds.found;
import static org.lekalo.library.setting.Kinds.uses;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lekalo.library.record.Part;

class StageKeyTest {

    private static final StageKey STAGE = new StageKey();
    private static final StagePlace WON = new StagePlace("sales", "won");
    private static final StagePlace NONE_YET = new StagePlace("sales", null);

    private static Map<String, String> written(StagePlace place) {
        var properties = new LinkedHashMap<String, String>();
        STAGE.write("stage", place, properties);
        return properties;
    }

    @Test
    void standsWithItsPipeline() {
        assertThat(STAGE.properties("stage")).containsExactly("pipeline", "stage");
        assertThat(written(WON)).isEqualTo(Map.of("pipeline", "sales", "stage", "won"));
        assertThat(STAGE.read("stage", Map.of("pipeline", " sales ", "stage", " won ")))
                .contains(WON);
    }

    @Test
    void aPipelineAloneIsKeptUntilItsStageIsChosen() {
        assertThat(written(NONE_YET)).isEqualTo(Map.of("pipeline", "sales"));
        assertThat(STAGE.read("stage", Map.of("pipeline", "sales", "stage", " ")))
                .contains(NONE_YET);
        assertThat(STAGE.isWhole(NONE_YET)).isFalse();
        assertThat(STAGE.isWhole(WON)).isTrue();
    }

    @Test
    void saysNothingWithoutAPipeline() {
        assertThat(STAGE.read("stage", Map.of("stage", "won")))
                .hasValueSatisfying(place -> assertThat(STAGE.isWhole(place)).isFalse());
    }

    @ParameterizedTest
    @CsvSource({
        "sales, won, ''",
        "service, open, ''",
        "gone, won, unknown-pipeline gone",
        "sales, gone, stage-of-another-pipeline gone sales",
        "service, won, stage-of-another-pipeline won service",
    })
    void isFoundWhereThePipelineDoesNotHaveIt(String pipeline, String stage, String found) {
        assertThat(String.join(", ", found(STAGE, new StagePlace(pipeline, stage))))
                .isEqualTo(found);
    }

    @Test
    void isFoundWhereTheRecordsHaveNoStages() {
        assertThat(found(STAGE, WON, Company.about("payment"))).containsExactly("unknown-pipeline sales");
        assertThat(found(STAGE, WON, Company.aboutNothing())).isEmpty();
    }

    @Test
    void usesTheStageOrThePipelineAsLongAsNoneIsChosen() {
        assertThat(uses(STAGE, WON)).containsExactly(Part.stage("deal", "sales", "won"));
        assertThat(uses(STAGE, NONE_YET)).containsExactly(Part.pipeline("deal", "sales"));
        assertThat(uses(STAGE, new StagePlace("", "won"))).isEmpty();
    }
}
