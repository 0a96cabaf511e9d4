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

class FilterTest {

    private static final Filter FILTER = new Filter();

    @Test
    void keepsFeelAsItIsWrittenWhateverItIs() {
        assertThat(read(FILTER, " payment.amount  > ")).contains("payment.amount  >");
        assertThat(written(FILTER, "payment.amount > 5")).isEqualTo(Map.of(Kinds.NAME, "payment.amount > 5"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "payment.amount > 5",
                "payment.amount > 5 and payment.confirmed = true",
                "payment.amount > 5 or payment.way in (\"card\", \"cash\")",
                "payment.confirmed = null",
                "payment.deal.ref = \"deal:7\"",
                "deal.amount > deal.share",
                "contains(lower case(deal.title), lower case(\"x\"))",
                "list contains(deal.labels, \"hot\")",
                "deal.closeDate < date(\"2026-01-01\")",
                "deal.source = \"fax\""
            })
    void findsNothingInRowsOverFieldsOfRecords(String feel) {
        assertThat(found(FILTER, feel)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "payment.amount >",
                "payment.amount + 1 > 5",
                "payment.deal.amount > 5",
                "amount > 5",
                "payment.amount > 5 and (payment.confirmed = true or payment.confirmed = null)",
                "payment.amount > payment.deal.amount"
            })
    void findsWhatRowsCannotSay(String feel) {
        assertThat(found(FILTER, feel)).contains("filter-without-rows");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            payment.gone = 5                              | unknown-field gone
            spaceship.speed > 5                           | unknown-field speed
            payment.amount > payment.gone                 | unknown-field gone
            payment.way = "barter"                        | unknown-option barter way
            list contains(deal.labels, "cold")            | unknown-option cold labels
            """)
    void findsWhatIsNotThere(String feel, String found) {
        assertThat(found(FILTER, feel)).containsExactly(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            payment.amount = "a lot"                                        | amount
            payment.confirmed > 5                                           | confirmed
            payment.amount = true                                           | amount
            contains(lower case(payment.amount), lower case("5"))           | amount
            contains(lower case(payment.way), lower case("c"))              | way
            deal.amount > deal.title                                        | amount
            deal.scan = "file:1"                                            | scan
            """)
    void findsComparisonsThatTheFieldDoesNotKnow(String feel, String field) {
        assertThat(found(FILTER, feel)).containsExactly("filter-does-not-fit " + field);
    }

    @Test
    void usesTheTypesFieldsAndOptionsItAsksFor() {
        assertThat(uses(FILTER, "payment.way = \"cash\" and payment.amount > 5"))
                .containsExactlyInAnyOrder(
                        Part.field("payment", "way"),
                        Part.option("payment", "way", "cash"),
                        Part.field("payment", "amount"));
        assertThat(uses(FILTER, "spaceship.speed > 5")).isEmpty();
    }

    @Test
    void usesWhatItAsksForEvenWhereItIsNoRows() {
        assertThat(uses(FILTER, "payment.amount + 1 > 5")).containsExactly(Part.field("payment", "amount"));
    }
}
