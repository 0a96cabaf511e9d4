package org.lekalo.library.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.setting.Kinds.found;
import static org.lekalo.library.setting.Kinds.read;
import static org.lekalo.library.setting.Kinds.uses;
import static org.lekalo.library.setting.Kinds.written;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lekalo.library.record.Part;

class PlaceholdersTest {

    private static final Placeholders TEXT = new Placeholders();

    @Test
    void keepTheTextAsItWasTyped() {
        var typed = "  Сделка {deal.title}\n\tждёт  ";

        assertThat(read(TEXT, typed)).contains(typed);
        assertThat(written(TEXT, typed)).isEqualTo(Map.of(Kinds.NAME, typed));
    }

    @Test
    void sayNothingWhereNothingShows() {
        assertThat(TEXT.isWhole(" \n\u200b")).isFalse();
        assertThat(TEXT.isWhole("{deal.title}")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Deal {deal.title} of {deal.company.city}: {deal.owner.name}",
                "{record.title} has {deal.payments.count} payments",
                "{{not a placeholder}}",
                "{process.refusal}"
            })
    void areSilentWhereAllOfItIsThere(String text) {
        assertThat(found(TEXT, text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Deal {deal.gone}             | unknown-field gone
            Deal {deal.company.lost}     | unknown-field lost
            Dear {nobody}                | unknown-name nobody
            After {outcome_Gone}         | unknown-step
            Deal {1 +}                   | expression-unreadable 1 +
            Deal {                       | brace-not-closed
            """)
    void areFoundWhereSomethingInThemIsNot(String text, String found) {
        assertThat(found(TEXT, text)).containsExactly(found);
    }

    @Test
    void takeTheNamesThatStandInBraces() {
        assertThat(TEXT.names("deal.amount: {deal.title}, {outcome_Ask}")).containsExactly("deal.title", "outcome_Ask");
    }

    @Test
    void useTheFieldsThatStandInBraces() {
        assertThat(uses(TEXT, "deal.amount: {deal.title}, {deal.company.city}"))
                .containsExactlyInAnyOrder(
                        Part.field("deal", "title"), Part.field("deal", "company"), Part.field("company", "city"));
        assertThat(TEXT.uses("{deal.title}", Company.aboutNothing())).isEmpty();
    }
}
