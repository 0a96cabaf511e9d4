package org.lekalo.library.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lekalo.library.condition.Senseless.Kind;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.setting.Company;

class SenseTest {

    private static final RecordType DEAL = Company.types().type("deal").orElseThrow();
    private static final Map<String, Object> FILLED = Map.ofEntries(
            Map.entry("id", 1),
            Map.entry("ref", "deal:1"),
            Map.entry("title", "text"),
            Map.entry("comment", "text"),
            Map.entry("amount", new BigDecimal("12.50")),
            Map.entry("share", 5),
            Map.entry("closeDate", LocalDate.of(2026, 1, 15)),
            Map.entry("visit", ZonedDateTime.of(2026, 1, 15, 12, 0, 0, 0, ZoneOffset.UTC)),
            Map.entry("urgent", true),
            Map.entry("source", "web"),
            Map.entry("labels", List.of("hot", "big")),
            Map.entry("owner", Map.of("id", 5, "name", "text")),
            Map.entry("company", Map.of("id", 1, "ref", "company:1", "city", "text")),
            Map.entry(
                    "payments", Map.of("count", 2, "sum", Map.of("amount", 5), "items", List.of(Map.of("amount", 5)))));

    private static List<Senseless> senseless(String feel) {
        return Sense.of(feel).senseless(DEAL, Company.types());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "deal.amount > 5",
                "deal.amount = null",
                "deal.discount <= 20 or deal.amount = null",
                "deal.urgent",
                "not(deal.urgent)",
                "deal.urgent != true",
                "deal.amount > 5 and deal.urgent",
                "deal.amount between 5 and 10",
                "deal.amount in [5..10]",
                "deal.amount in (1, 2, 3)",
                "count([1, 2][item < deal.amount]) > 0",
                "deal.amount in (< 5, > 10)",
                "deal.source in (\"web\", \"call\")",
                "deal.source in [\"web\", \"call\"]",
                "\"hot\" in deal.labels",
                "list contains(deal.labels, \"hot\")",
                "some label in deal.labels satisfies label in (\"hot\")",
                "every label in deal.labels satisfies label != \"hot\"",
                "deal.labels = [\"hot\"]",
                "deal.amount * 2 + deal.share > deal.payments.sum.amount / 3",
                "-deal.amount < 0",
                "deal.amount ** 2 > 4",
                "if deal.urgent then deal.amount > 5 else null",
                "if deal.urgent then deal.urgent else false",
                "deal.closeDate > today()",
                "today() > date(\"2026-06-01\")",
                "deal.closeDate >= date(\"2026-01-01\")",
                "deal.closeDate = today() + duration(\"P3D\")",
                "deal.closeDate - today() > duration(\"P3D\")",
                "(deal.closeDate - duration(\"P1M\")).year = 2026",
                "deal.closeDate.year = 2026",
                "deal.visit.hour < 9",
                "deal.visit > now()",
                "deal.visit > date and time(\"2026-01-01T00:00:00\")",
                "date(deal.visit) = today()",
                "deal.company = null",
                "deal.company != null and deal.company.city = \"Tula\"",
                "deal.company.ref = \"company:1\"",
                "deal.owner.id = 5",
                "deal.owner = deal.owner",
                "deal.scan != null",
                "record.amount > 5",
                "contains(lower case(deal.title), \"x\")",
                "string length(deal.title) > 3",
                "deal.title + \"x\" = \"yx\"",
                "starts with(deal.title, \"x\") and matches(deal.comment, \"[0-9]+\")",
                "upper case(deal.title) = deal.title",
                "number(deal.title) > 5",
                "string(deal.amount) = \"5\"",
                "abs(deal.amount) > 5",
                "max(deal.amount, 5) > 7",
                "is defined(deal.amount)",
                "deal.payments.count > 0",
                "count(deal.payments.items) > 0",
                "sum(deal.payments.items[confirmed = true].amount) >= deal.amount",
                "sum(for each in deal.payments.items return each.amount) > 5",
                "deal.payments.items[1].amount > 5",
                "{ half: deal.amount / 2, more: half > 5 }.more",
                "deal.amount instance of number",
                "get or else(deal.amount, 0) > 5",
                "outcome_Task = \"yes\"",
                "deal.gone > \"text\"",
                "deal.amount >"
            })
    void isFoundInWhateverAsksForSomething(String feel) {
        assertThat(senseless(feel)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            deal.amount > "text"                        | deal.amount
            "text" < deal.amount                        | deal.amount
            deal.amount = "text"                        | deal.amount
            deal.amount = true                          | deal.amount
            deal.amount > today()                       | deal.amount
            deal.amount > deal.title                    | deal.amount
            deal.amount + 1 > "text"                    | deal.amount
            deal.amount * 2 > "text"                    | deal.amount
            deal.amount between "a" and "b"             | deal.amount
            deal.amount in ("a", 5)                     | deal.amount
            deal.amount in ["a", "b"]                   | deal.amount
            deal.amount in ["a".."b"]                   | deal.amount
            deal.amount in (> "a")                      | deal.amount
            not(deal.amount = "text")                   | deal.amount
            deal.urgent and deal.amount > "text"        | deal.amount
            if deal.amount > "text" then true else deal.urgent | deal.amount
            deal.title = 5                              | deal.title
            string length(deal.title) > "5"             | deal.title
            upper case(deal.title) = 5                  | deal.title
            deal.source = 1                             | deal.source
            deal.urgent = "yes"                         | deal.urgent
            deal.urgent = 1                             | deal.urgent
            deal.closeDate > "2026-01-01"               | deal.closeDate
            deal.closeDate > 5                          | deal.closeDate
            deal.closeDate - today() > 5                | deal.closeDate
            deal.closeDate.year = "2026"                | deal.closeDate.year
            deal.visit > today()                        | deal.visit
            deal.visit > deal.closeDate                 | deal.visit
            deal.labels = "hot"                         | deal.labels
            deal.labels in ("hot")                      | deal.labels
            deal.company = "Alfa"                       | deal.company
            deal.company.city > 5                       | deal.company.city
            deal.owner = 5                              | deal.owner
            deal.owner.id = "Anna"                      | deal.owner.id
            deal.payments.count > "2"                   | deal.payments.count
            deal.payments.sum.amount > "2"              | deal.payments.sum.amount
            deal.payments.items > 2                     | deal.payments.items
            some x in [1, 2] satisfies deal.amount > "text" | deal.amount
            """)
    void missesWhereWhatIsComparedCannotBe(String feel, String name) {
        assertThat(senseless(feel)).containsExactly(new Senseless(Kind.DOES_NOT_FIT, name));
    }

    /** The comparisons above that stand by themselves never hold: the engine says so. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "deal.amount > \"text\"",
                "deal.amount = \"text\"",
                "deal.amount = true",
                "deal.amount > today()",
                "deal.amount in (\"a\", \"12.50\")",
                "deal.amount in [\"a\", \"b\"]",
                "deal.amount in [\"1\"..\"9\"]",
                "deal.amount in (> \"a\")",
                "deal.urgent = \"true\"",
                "deal.closeDate > \"2026-01-01\"",
                "deal.closeDate - today() < 5",
                "deal.visit > date(\"2020-01-01\")",
                "deal.labels = \"hot\"",
                "deal.labels in (\"hot\")",
                "deal.company = \"company:1\"",
                "deal.owner = 5",
                "deal.payments.items > 0"
            })
    void missesOnlyWhereTheEngineNeverSaysYes(String feel) {
        assertThat(senseless(feel)).extracting(Senseless::kind).containsExactly(Kind.DOES_NOT_FIT);
        assertThat(Feel.holds(feel, Map.of("deal", FILLED))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            deal.amount                                 | deal.amount
            deal.title                                  | deal.title
            deal.closeDate                              | deal.closeDate
            deal.labels                                 | deal.labels
            deal.scan                                   | deal.scan
            deal.company                                | deal.company
            deal.payments                               | deal.payments
            deal.payments.count                         | deal.payments.count
            deal.amount * 2                             | deal.amount
            deal.amount + 5                             | deal.amount
            deal.closeDate - today()                    | deal.closeDate
            lower case(deal.title)                      | deal.title
            [deal.urgent]                               | deal.urgent
            { a: deal.urgent }                          | deal.urgent
            for each in deal.labels return each = "hot" | deal.labels
            deal.amount and deal.urgent                 | deal.amount
            deal.urgent or deal.title                   | deal.title
            not(deal.amount)                            | deal.amount
            if deal.amount then deal.urgent else false  | deal.amount
            if deal.urgent then deal.amount else 5      | deal.urgent
            some x in deal.labels satisfies deal.amount | deal.amount
            """)
    void missesWhereNothingIsCompared(String feel, String name) {
        assertThat(senseless(feel)).containsExactly(new Senseless(Kind.NO_ANSWER, name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 = 2",
                "1 = \"a\"",
                "true",
                "null",
                "\"a\" in (\"a\", \"b\")",
                "some x in [1, 2] satisfies x = 1",
                "date(\"2026-01-01\") < date(\"2027-01-01\")",
                "today() > 5",
                "deal.amount > 5 and 1 = 2",
                "deal.amount > 5 or true",
                "deal.urgent and (deal.amount > 5 or 2 > 1)"
            })
    void missesWhereNothingIsLookedAt(String feel) {
        assertThat(senseless(feel)).containsExactly(new Senseless(Kind.ALWAYS_THE_SAME, ""));
    }

    @Test
    void saysAllThatIsMissed() {
        assertThat(senseless("deal.amount > \"a\" and deal.title and 1 = 2 and deal.urgent = 5"))
                .extracting(Senseless::kind)
                .containsExactly(Kind.ALWAYS_THE_SAME, Kind.DOES_NOT_FIT, Kind.NO_ANSWER, Kind.DOES_NOT_FIT);
    }

    @Test
    void isAskedOfAnswersAloneWhereTheRecordIsNotKnown() {
        assertThat(Sense.of("deal.amount > \"a\"").senseless(null, Company.types()))
                .isEmpty();
        assertThat(Sense.of("outcome_Task > 5").senseless(null, Company.types()))
                .containsExactly(new Senseless(Kind.DOES_NOT_FIT, "outcome_Task"));
        assertThat(Sense.of("process.refusal = 5").senseless(null, Company.types()))
                .containsExactly(new Senseless(Kind.DOES_NOT_FIT, "process.refusal"));
    }
}
