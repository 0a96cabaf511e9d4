package org.lekalo.library.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lekalo.library.record.FieldKind;

class ConditionsTest {

    private static final Map<String, FieldKind> KINDS = Map.of(
            "deal.title", FieldKind.TEXT,
            "deal.comment", FieldKind.LONG_TEXT,
            "deal.windows", FieldKind.NUMBER,
            "deal.amount", FieldKind.MONEY,
            "deal.closeDate", FieldKind.DATE,
            "deal.changedAt", FieldKind.DATE_TIME,
            "deal.urgent", FieldKind.YES_NO,
            "outcome_Activity_1-a.b", FieldKind.CHOICE,
            "deal.company", FieldKind.REFERENCE,
            "deal.company.owner", FieldKind.PERSON);
    private static final String[] NASTY = {
        "",
        "\"",
        "\\",
        "\\\"",
        "\"\\\"\\",
        "\" or true or \"",
        "x\") or contains(\"x",
        "// no",
        "/* no */",
        "a\nb\tc",
        "{deal.title}",
        "${1+1}",
        "\\u0041",
        "привет, мир",
        "😀",
        "\\n",
        "null",
        "true",
        "5",
        "2026-01-31",
        "')--"
    };

    @Test
    void readsBackTheRowsItWrote() {
        var random = new Random(20_260_101);
        for (int i = 0; i < 3_000; i++) {
            var rows = anyRows(random);

            var feel = Conditions.toFeel(rows, ConditionsTest::kindOf).orElseThrow();

            assertThat(Conditions.read(feel)).as(feel).isEqualTo(rows);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            deal.payments.sum.amount | GREATER_OR_EQUAL | deal.amount         | deal.payments.sum.amount >= deal.amount
            deal.amount              | NOT_EQUAL        | deal.windows        | deal.amount != deal.windows
            deal.closeDate           | LESS             | deal.changedOn      | deal.closeDate < deal.changedOn
            deal.title               | EQUAL            | deal.comment        | deal.title = deal.comment
            deal.company             | EQUAL            | deal.payer          | deal.company.ref = deal.payer.ref
            deal.company.owner       | NOT_EQUAL        | deal.owner          | deal.company.owner.id != deal.owner.id
            """)
    void aRowMayCompareWithAnotherField(String subject, Comparison comparison, String other, String feel) {
        var rows = all(ConditionRow.against(subject, comparison, other));

        assertThat(Conditions.toFeel(rows, ConditionsTest::fieldsOf)).contains(feel);
        assertThat(Conditions.read(feel)).isEqualTo(rows);
    }

    @Test
    void fieldsOfOtherKindsAreNotComparedNorIsTextSearchedForAField() {
        assertThat(Conditions.toFeel(
                        all(ConditionRow.against("deal.amount", Comparison.EQUAL, "deal.title")),
                        ConditionsTest::fieldsOf))
                .isEmpty();
        assertThat(Conditions.toFeel(
                        all(ConditionRow.against("deal.title", Comparison.CONTAINS, "deal.comment")),
                        ConditionsTest::fieldsOf))
                .isEmpty();
    }

    private static Optional<FieldKind> fieldsOf(String subject) {
        return Optional.ofNullable(Map.of(
                        "deal.payments.sum.amount", FieldKind.MONEY,
                        "deal.changedOn", FieldKind.DATE,
                        "deal.payer", FieldKind.REFERENCE,
                        "deal.owner", FieldKind.PERSON)
                .getOrDefault(subject, KINDS.get(subject)));
    }

    @Test
    void everythingItWritesIsFeelThatNamesOnlyItsSubjects() {
        var random = new Random(7);
        for (int i = 0; i < 1_000; i++) {
            var rows = anyRows(random);

            var feel = Conditions.toFeel(rows, ConditionsTest::kindOf).orElseThrow();

            assertThat(Feel.problem(feel)).as(feel).isEmpty();
            assertThat(Feel.names(feel))
                    .as(feel)
                    .allSatisfy(name -> assertThat(rows.rows())
                            .anySatisfy(row -> assertThat(name).startsWith(row.subject())));
        }
    }

    @Test
    void aTextThatTriesToBeFeelStaysAText() {
        for (var text : NASTY) {
            var row = new ConditionRow("deal.title", Comparison.EQUAL, List.of(text));
            var feel = Conditions.toFeel(all(row), ConditionsTest::kindOf).orElseThrow();

            assertThat(Feel.holds(feel, Map.of("deal", Map.of("title", text))))
                    .as(feel)
                    .isTrue();
            assertThat(Feel.holds(feel, Map.of("deal", Map.of("title", text + "x"))))
                    .as(feel)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            deal.amount            | GREATER       | 1000       | deal.amount > 1000
            deal.amount            | LESS_OR_EQUAL | -0.50      | deal.amount <= -0.50
            deal.title             | EQUAL         | a          | deal.title = "a"
            deal.title             | ONE_OF        | a          | deal.title in ("a")
            deal.title             | CONTAINS      | a          | contains(lower case(deal.title), lower case("a"))
            deal.title             | NOT_CONTAINS  | a          | not(contains(lower case(deal.title), lower case("a")) = true)
            deal.title             | EMPTY         |            | deal.title in (null, "")
            deal.title             | NOT_EMPTY     |            | not(deal.title in (null, ""))
            deal.closeDate         | LESS          | 2026-01-31 | deal.closeDate < date("2026-01-31")
            deal.closeDate         | NOT_EMPTY     |            | deal.closeDate != null
            deal.closeDate         | LESS          | today      | deal.closeDate < today()
            deal.closeDate         | LESS          | today-3    | deal.closeDate < today() - duration("P3D")
            deal.closeDate         | GREATER       | today+9999 | deal.closeDate > today() + duration("P9999D")
            deal.closeDate         | NOT_EQUAL     | today      | deal.closeDate != today()
            deal.closeDate         | WITHIN        | year       | deal.closeDate in [date(today().year, 1, 1)..date(today().year + 1, 1, 1))
            deal.changedAt         | LESS_OR_EQUAL | today-3    | date(deal.changedAt) <= today() - duration("P3D")
            deal.changedAt         | WITHIN        | day        | date(deal.changedAt) = today()
            deal.changedAt         | LESS          | 2026-01-31T07:00:00Z | deal.changedAt < date and time("2026-01-31T07:00Z")
            deal.urgent            | EQUAL         | true       | deal.urgent = true
            deal.company           | EQUAL         | company:7  | deal.company.ref = "company:7"
            deal.company           | EMPTY         |            | deal.company = null
            deal.company.owner     | NOT_EQUAL     | 5          | deal.company.owner.id != 5
            """)
    void writesFeelAPersonCanRead(String subject, Comparison comparison, String value, String feel) {
        var row = new ConditionRow(subject, comparison, value == null ? List.of() : List.of(value));

        assertThat(Conditions.toFeel(all(row), ConditionsTest::kindOf)).contains(feel);
    }

    @Test
    void namesTheOutcomeOfAStepAsOneName() {
        var row = new ConditionRow("outcome_Activity_1-a.b", Comparison.EQUAL, List.of("approve"));
        var feel = Conditions.toFeel(all(row), ConditionsTest::kindOf).orElseThrow();

        assertThat(feel).isEqualTo("`outcome_Activity_1-a.b` = \"approve\"");
        assertThat(Feel.holds(feel, Map.of("outcome_Activity_1-a.b", "approve")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "deal.amount,GREATER,much",
        "deal.amount,GREATER,1e9",
        "deal.amount,GREATER,'1,5'",
        "deal.amount,CONTAINS,1",
        "deal.closeDate,EQUAL,31.01.2026",
        "deal.closeDate,EQUAL,2026-02-30",
        "deal.closeDate,LESS,today-0",
        "deal.closeDate,LESS,today-",
        "deal.closeDate,LESS,today-10000",
        "deal.closeDate,LESS,today+1.5",
        "deal.closeDate,LESS,month",
        "deal.closeDate,WITHIN,today",
        "deal.closeDate,WITHIN,day",
        "deal.closeDate,WITHIN,decade",
        "deal.title,WITHIN,month",
        "deal.changedAt,LESS,yesterday",
        "deal.urgent,EQUAL,maybe",
        "deal.company,EQUAL,7",
        "deal.company.owner,EQUAL,company:7",
        "deal.title`x,EQUAL,a"
    })
    void refusesARowWhoseValueDoesNotFit(String subject, Comparison comparison, String value) {
        var kind = Optional.ofNullable(KINDS.get(subject)).orElse(FieldKind.TEXT);

        assertThat(Conditions.toFeel(
                        all(new ConditionRow(subject, comparison, List.of(value))), any -> Optional.of(kind)))
                .isEmpty();
    }

    @Test
    void refusesRowsThatAreNotComplete() {
        assertThat(Conditions.toFeel(all(), ConditionsTest::kindOf)).isEmpty();
        assertThat(Conditions.toFeel(
                        all(new ConditionRow("deal.amount", Comparison.EQUAL, List.of())), ConditionsTest::kindOf))
                .isEmpty();
        assertThat(Conditions.toFeel(
                        all(new ConditionRow("deal.title", Comparison.ONE_OF, List.of())), ConditionsTest::kindOf))
                .isEmpty();
        assertThat(Conditions.toFeel(all(new ConditionRow("", Comparison.EQUAL, List.of("a"))), ConditionsTest::kindOf))
                .isEmpty();
    }

    @Test
    void keepsARowWhoseFieldIsGone() {
        var row = new ConditionRow("deal.gone", Comparison.GREATER, List.of("5"));

        assertThat(Conditions.toFeel(all(row), ConditionsTest::kindOf)).contains("deal.gone > 5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "deal.amount > 1000 // because",
                "deal.amount /* why */ > 1000",
                "deal.amount > deal.limit + 1",
                "deal.amount + 1 > 5",
                "(deal.amount > 1 or deal.amount < 0) and deal.urgent = true",
                "1000 < deal.amount",
                "deal.amount between 1 and 5 or deal.x = 1",
                "contains(deal.title, \"x\")",
                "if deal.urgent then true else false",
                "deal.closeDate < today() - duration(\"P0D\")",
                "deal.closeDate < today() - duration(\"P10000D\")",
                "deal.closeDate < today() - duration(\"PT72H\")",
                "deal.closeDate < today() - duration(\"P1DT12H\")",
                "deal.closeDate < today() - duration(\"P1M\")",
                "deal.closeDate < today() + 3",
                "deal.closeDate < now()",
                "deal.closeDate in [today()..today() + duration(\"P3D\")]",
                "today() > deal.closeDate",
                "date(deal.changedAt) = today() - duration(\"P3D\")",
                "date(deal.changedAt) < date(\"2026-01-31\")",
                "not(deal.amount = 5)",
                "deal.amount >",
                "true",
                ""
            })
    void keepsAsTextWhatRowsCannotSay(String feel) {
        assertThat(Conditions.read(feel)).isEqualTo(new Condition.Feel(feel));
    }

    @ParameterizedTest
    @ValueSource(strings = {"deal.changedAt < today()", "date(deal.closeDate) < today()", "deal.title < today()"})
    void aDayIsReadWhereItIsComparedAsItsFieldNeedsIt(String feel) {
        assertThat(Conditions.read(feel)).isInstanceOf(Condition.Rows.class);
        assertThat(Conditions.read(feel, ConditionsTest::kindOf)).isEqualTo(new Condition.Feel(feel));
        assertThat(Conditions.read("deal.closeDate < today() and deal.gone = today()", ConditionsTest::kindOf))
                .isInstanceOf(Condition.Rows.class);
    }

    @Test
    void overlooksSpacesWhenReading() {
        assertThat(Conditions.read(" deal.amount>1000\n and deal.urgent  =  true "))
                .isEqualTo(all(
                        new ConditionRow("deal.amount", Comparison.GREATER, List.of("1000")),
                        new ConditionRow("deal.urgent", Comparison.EQUAL, List.of("true"))));
    }

    private static Optional<FieldKind> kindOf(String subject) {
        return Optional.ofNullable(KINDS.get(subject));
    }

    private static Condition.Rows all(ConditionRow... rows) {
        return new Condition.Rows(true, List.of(rows));
    }

    private static Condition.Rows anyRows(Random random) {
        var rows = new ArrayList<ConditionRow>();
        int count = 1 + random.nextInt(4);
        var subjects = KINDS.keySet().stream().sorted().toList();
        for (int i = 0; i < count; i++) {
            rows.add(anyRow(subjects.get(random.nextInt(subjects.size())), random));
        }
        return new Condition.Rows(count == 1 || random.nextBoolean(), rows);
    }

    private static ConditionRow anyRow(String subject, Random random) {
        var kind = kindOf(subject).orElseThrow();
        var fitting = Comparison.fitting(kind);
        var comparison = fitting.get(random.nextInt(fitting.size()));
        int values = comparison == Comparison.ONE_OF ? 1 + random.nextInt(3) : comparison.takes(0) ? 0 : 1;
        var texts = new ArrayList<String>();
        for (int i = 0; i < values; i++) {
            texts.add(comparison == Comparison.WITHIN ? anyPeriod(kind, random) : anyValue(kind, random));
        }
        return new ConditionRow(subject, comparison, texts);
    }

    private static String anyDay(Random random) {
        return new RelativeDay(random.nextInt(-RelativeDay.FARTHEST, RelativeDay.FARTHEST + 1)).written();
    }

    private static String anyPeriod(FieldKind kind, Random random) {
        var fitting = CalendarPeriod.fitting(kind);
        return fitting.get(random.nextInt(fitting.size())).written();
    }

    private static String anyValue(FieldKind kind, Random random) {
        return switch (kind) {
            case TEXT, LONG_TEXT, CHOICE, MANY_CHOICE, FILE ->
                NASTY[random.nextInt(NASTY.length)] + NASTY[random.nextInt(NASTY.length)];
            case NUMBER, MONEY ->
                (random.nextBoolean() ? "-" : "") + random.nextInt(9_999) + (random.nextBoolean() ? ".50" : "");
            case DATE -> random.nextBoolean() ? anyDay(random) : "2026-0" + (1 + random.nextInt(9)) + "-17";
            case DATE_TIME ->
                random.nextBoolean()
                        ? anyDay(random)
                        : "2026-0" + (1 + random.nextInt(9)) + "-17T10:30" + (random.nextBoolean() ? "Z" : "+03:00");
            case YES_NO -> String.valueOf(random.nextBoolean());
            case REFERENCE -> "company:" + (1 + random.nextInt(99));
            case PERSON -> String.valueOf(1 + random.nextInt(99));
        };
    }
}
