package org.lekalo.library.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.setting.Kinds.found;
import static org.lekalo.library.setting.Kinds.read;
import static org.lekalo.library.setting.Kinds.uses;
import static org.lekalo.library.setting.Kinds.written;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lekalo.library.record.Part;
import org.lekalo.library.setting.FieldChange.Source;

class ChangesTest {

    private static final Changes CHANGES = new Changes();

    private static List<FieldChange> fixed(String field, String value) {
        return List.of(new FieldChange(field, Source.FIXED, value));
    }

    private static List<FieldChange> computed(String field, String feel) {
        return List.of(new FieldChange(field, Source.COMPUTED, feel));
    }

    @Test
    void standInOneTextInTheirOrder() {
        var changes = List.of(
                new FieldChange("comment", Source.FIXED, "\"да\"\n"),
                new FieldChange("amount", Source.COMPUTED, "deal.amount * 2"));

        var written = written(CHANGES, changes);

        assertThat(written)
                .isEqualTo(Map.of(
                        Kinds.NAME,
                        "[{\"field\":\"comment\",\"source\":\"fixed\",\"value\":\"\\\"да\\\"\\n\"},"
                                + "{\"field\":\"amount\",\"source\":\"computed\",\"value\":\"deal.amount * 2\"}]"));
        assertThat(CHANGES.read(Kinds.NAME, written)).contains(changes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "amount = 5",
                "{}",
                "[[]]",
                "[{\"field\":\"a\",\"source\":\"magic\",\"value\":\"1\"}]",
                "[{\"field\":\"a\",\"source\":\"fixed\"}]",
                "[{\"source\":\"fixed\",\"value\":\"1\"}]",
                "[{\"field\":\"a\",\"source\":\"fixed\",\"value\":1}]"
            })
    void areAllReadOrNone(String text) {
        assertThat(read(CHANGES, text)).isEmpty();
    }

    @Test
    void sayNothingWhereThereAreNone() {
        assertThat(read(CHANGES, "[]"))
                .hasValueSatisfying(none -> assertThat(CHANGES.isWhole(none)).isFalse());
        assertThat(CHANGES.isWhole(fixed("amount", "5"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "gone, x, unknown-field gone",
        "createdAt, 2026-01-01T00:00:00Z, field-read-only createdAt",
        "stage, won, stage-by-field-change",
        "pipeline, sales, stage-by-field-change",
        "title, '', required-field-cleared title",
        "title, ' ', required-field-cleared title",
        "source, pigeon, value-does-not-fit pigeon source",
    })
    void areFoundWhereTheRecordWouldRefuseThem(String field, String value, String found) {
        assertThat(found(CHANGES, fixed(field, value))).containsExactly(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"amount", "closeDate", "labels", "company"})
    void mayClearWhateverIsNotRequired(String field) {
        assertThat(found(CHANGES, fixed(field, ""))).isEmpty();
        assertThat(found(CHANGES, fixed(field, "  "))).isEmpty();
    }

    @Test
    void mayWriteAStageOfRecordsWithoutPipelines() {
        assertThat(found(CHANGES, fixed("stage", "won"), Company.about("payment")))
                .as("an ordinary field that is not there")
                .containsExactly("unknown-field stage");
    }

    @Test
    void areFoundWhereOneFieldIsWrittenTwice() {
        var twice = List.of(
                new FieldChange("amount", Source.FIXED, "1"), new FieldChange("amount", Source.COMPUTED, "1 + 1"));

        assertThat(found(CHANGES, twice)).containsExactly("field-twice amount");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            deal.amount * 2         |
            deal.company.city       |
            process.refusal         |
            deal.amount *           | expression-unreadable deal.amount *
            deal.gone + 1           | unknown-field gone
            deal.company.gone       | unknown-field gone
            rate * 2                | unknown-name rate
            outcome_Gone            | unknown-step
            """)
    void areFoundWhereAnExpressionCannotBeComputed(String feel, String found) {
        assertThat(found(CHANGES, computed("amount", feel)))
                .containsExactlyElementsOf(found == null ? List.of() : List.of(found));
    }

    @Test
    void looksAtExpressionsEvenWhileNobodyKnowsOfWhichRecords() {
        assertThat(found(CHANGES, computed("gone", "1 +"), Company.aboutNothing()))
                .containsExactly("expression-unreadable 1 +");
        assertThat(found(CHANGES, fixed("gone", "1"), Company.aboutNothing())).isEmpty();
    }

    @Test
    void takeNamesFromOutsideOnlyWhereSomethingIsComputed() {
        assertThat(CHANGES.names(computed("amount", "deal.share + rate")))
                .containsExactlyInAnyOrder("deal.share", "rate");
        assertThat(CHANGES.names(fixed("comment", "deal.share"))).isEmpty();
    }

    @Test
    void useTheFieldsTheyWriteAndThoseTheyComputeFrom() {
        assertThat(uses(CHANGES, computed("amount", "deal.share * 2")))
                .containsExactly(Part.field("deal", "amount"), Part.field("deal", "share"));
    }

    @Test
    void useTheOptionsTheyChoose() {
        assertThat(uses(CHANGES, fixed("labels", "hot, big")))
                .contains(Part.option("deal", "labels", "hot"), Part.option("deal", "labels", "big"));
        assertThat(uses(CHANGES, fixed("comment", "hot"))).containsOnly(Part.field("deal", "comment"));
    }
}
