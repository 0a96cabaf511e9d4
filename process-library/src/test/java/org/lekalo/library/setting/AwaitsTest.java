package org.lekalo.library.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.setting.Kinds.found;
import static org.lekalo.library.setting.Kinds.uses;
import static org.lekalo.library.setting.Kinds.written;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.lekalo.library.record.Part;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.setting.Awaited.EntersStage;
import org.lekalo.library.setting.Awaited.FieldChanges;

class AwaitsTest {

    private static final Awaits AWAITS = new Awaits();
    private static final Awaited WON = new EntersStage(new StagePlace("sales", "won"));
    private static final Awaited AMOUNT = new FieldChanges("amount");

    static final List<Awaited> ALL = List.of(WON, AMOUNT, new EntersStage(new StagePlace("sales", null)));

    @ParameterizedTest
    @FieldSource("ALL")
    void readsBackWhatItWrote(Awaited awaited) {
        assertThat(AWAITS.read(Kinds.NAME, written(AWAITS, awaited))).contains(awaited);
    }

    @Test
    void saysWhatIsAwaitedInAWordAndTheRestBesideIt() {
        assertThat(written(AWAITS, WON))
                .isEqualTo(Map.of(Kinds.NAME, "enters-stage", "pipeline", "sales", "stage", "won"));
        assertThat(written(AWAITS, AMOUNT)).isEqualTo(Map.of(Kinds.NAME, "field-changes", "changedField", "amount"));
        assertThat(AWAITS.properties(Kinds.NAME)).containsExactly(Kinds.NAME, "pipeline", "stage", "changedField");
    }

    @Test
    void needsTheWordAloneInEachCase() {
        assertThat(AWAITS.properties("event"))
                .filteredOn(property -> AWAITS.isAlwaysWritten("event", property))
                .containsExactly("event");
    }

    @Test
    void readsNothingWithoutOneOfItsWords() {
        assertThat(AWAITS.read(Kinds.NAME, Map.of("pipeline", "sales", "stage", "won")))
                .isEmpty();
        assertThat(AWAITS.read(Kinds.NAME, Map.of(Kinds.NAME, "full-moon"))).isEmpty();
    }

    @Test
    void takesOfWhatStandsBesideItOnlyWhatItsWordMeans() {
        var both =
                Map.of(Kinds.NAME, " field-changes ", "changedField", " amount ", "pipeline", "sales", "stage", "won");

        assertThat(AWAITS.read(Kinds.NAME, both)).contains(AMOUNT);
    }

    @Test
    void isWholeWhereTheStageOrTheFieldIsChosen() {
        assertThat(ALL).filteredOn(AWAITS::isWhole).containsExactly(WON, AMOUNT);
        assertThat(AWAITS.isWhole(new FieldChanges(""))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "amount, ''",
        "gone, unknown-field gone",
        "createdAt, field-not-heard createdAt",
    })
    void findsAFieldWhoseChangesNobodyHearsOf(String field, String found) {
        assertThat(String.join(", ", found(AWAITS, new FieldChanges(field)))).isEqualTo(found);
    }

    @Test
    void findsAStageThatIsNotThere() {
        assertThat(found(AWAITS, new EntersStage(new StagePlace("service", "won"))))
                .containsExactly("stage-of-another-pipeline won service");
    }

    @Test
    void leavesFieldsAloneWhileNobodyKnowsOfWhichRecords() {
        assertThat(found(AWAITS, new FieldChanges("gone"), Company.aboutNothing()))
                .isEmpty();
    }

    @Test
    void usesTheStageOrTheField() {
        assertThat(uses(AWAITS, WON)).containsExactly(Part.stage("deal", "sales", "won"));
        assertThat(uses(AWAITS, AMOUNT)).containsExactly(Part.field("deal", "amount"));
        assertThat(uses(AWAITS, new FieldChanges(""))).isEmpty();
    }

    @Test
    void hasANameOfItsOwnForEachRecord() {
        var deal = new RecordRef("deal", 17);

        assertThat(WON.to(deal)).isEqualTo("deal:17/stage/sales.won");
        assertThat(AMOUNT.to(deal)).isEqualTo("deal:17/field/amount").startsWith(Awaited.namesOf(deal));
        assertThat(AMOUNT.to(new RecordRef("deal", 1))).doesNotStartWith(Awaited.namesOf(deal));
        assertThat(AMOUNT.to(new RecordRef("deal", 170))).doesNotStartWith(Awaited.namesOf(deal));
    }
}
