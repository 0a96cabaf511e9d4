package org.lekalo.library.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lekalo.library.record.FieldKind;

/** The engine's answer to a row's FEEL is what the row says, for present, missing and unknown values. */
class RowMeaningTest {

    private static final Map<FieldKind, List<String>> VALUES = Map.ofEntries(
            Map.entry(FieldKind.TEXT, List.of("", "Окно", "окно ПВХ")),
            Map.entry(FieldKind.LONG_TEXT, List.of("Окно", "нет")),
            Map.entry(FieldKind.CHOICE, List.of("approve", "reject")),
            Map.entry(FieldKind.NUMBER, List.of("-1", "0", "2.50")),
            Map.entry(FieldKind.MONEY, List.of("0", "1000", "1000000.01")),
            Map.entry(FieldKind.DATE, List.of("2026-01-31", "2026-02-01")),
            Map.entry(FieldKind.DATE_TIME, List.of("2026-01-31T07:00Z", "2026-01-31T10:30+03:00")),
            Map.entry(FieldKind.YES_NO, List.of("true", "false")),
            Map.entry(FieldKind.REFERENCE, List.of("company:7", "company:8")),
            Map.entry(FieldKind.PERSON, List.of("5", "6")),
            Map.entry(FieldKind.MANY_CHOICE, List.of("red", "green")),
            Map.entry(FieldKind.FILE, List.of("file:7")));

    static Stream<Arguments> everyComparison() {
        return Stream.of(FieldKind.values())
                .flatMap(kind -> Comparison.fitting(kind).stream()
                        .filter(comparison -> comparison != Comparison.WITHIN)
                        .map(comparison -> Arguments.of(kind, comparison)));
    }

    @ParameterizedTest
    @MethodSource("everyComparison")
    void meansWhatTheRowSays(FieldKind kind, Comparison comparison) {
        for (var value : VALUES.getOrDefault(kind, List.of())) {
            var row = new ConditionRow("deal.x", comparison, comparison.takes(0) ? List.of() : List.of(value));
            var feel = Conditions.toFeel(new Condition.Rows(true, List.of(row)), any -> Optional.of(kind))
                    .orElseThrow();

            for (var actual : VALUES.getOrDefault(kind, List.of())) {
                assertThat(Feel.evaluate(feel, record(runtime(kind, actual))))
                        .as("%s where x is %s", feel, actual)
                        .isEqualTo(meaning(kind, comparison, value, actual));
            }
            for (var context :
                    List.of(record(null), Map.<String, Object>of("deal", Map.of()), Map.<String, Object>of())) {
                assertThat(Feel.evaluate(Feel.strict(feel), context))
                        .as("%s where x is missing", feel)
                        .isEqualTo(meaning(kind, comparison, value, null));
            }
        }
    }

    private static boolean meaning(FieldKind kind, Comparison comparison, String value, @Nullable String actual) {
        boolean empty = actual == null || actual.isEmpty();
        return switch (comparison) {
            case EMPTY -> empty;
            case NOT_EMPTY -> !empty;
            case EQUAL, ONE_OF -> value.equals(actual);
            case NOT_EQUAL -> !value.equals(actual);
            case CONTAINS -> contains(actual, value);
            case NOT_CONTAINS -> !contains(actual, value);
            case LESS -> actual != null && order(kind, actual, value) < 0;
            case LESS_OR_EQUAL -> actual != null && order(kind, actual, value) <= 0;
            case GREATER -> actual != null && order(kind, actual, value) > 0;
            case GREATER_OR_EQUAL -> actual != null && order(kind, actual, value) >= 0;
            case WITHIN -> throw new AssertionError("needs a clock");
        };
    }

    private static boolean contains(@Nullable String actual, String value) {
        return actual != null && actual.toLowerCase(Locale.ROOT).contains(value.toLowerCase(Locale.ROOT));
    }

    private static int order(FieldKind kind, String left, String right) {
        return switch (kind) {
            case DATE -> left.compareTo(right);
            case DATE_TIME ->
                ZonedDateTime.parse(left)
                        .toInstant()
                        .compareTo(ZonedDateTime.parse(right).toInstant());
            default -> new BigDecimal(left).compareTo(new BigDecimal(right));
        };
    }

    private static Object runtime(FieldKind kind, String value) {
        return switch (kind) {
            case TEXT, LONG_TEXT, CHOICE, FILE -> value;
            case MANY_CHOICE -> List.of(value, "another");
            case NUMBER, MONEY -> new BigDecimal(value);
            case DATE -> LocalDate.parse(value);
            case DATE_TIME -> ZonedDateTime.parse(value);
            case YES_NO -> Boolean.valueOf(value);
            case REFERENCE -> Map.of("ref", value, "id", 7, "title", "ООО");
            case PERSON -> Map.of("id", Long.valueOf(value), "name", "Анна", "department", "Продажи");
        };
    }

    private static Map<String, Object> record(@Nullable Object value) {
        var deal = new HashMap<String, @Nullable Object>();
        deal.put("x", value);
        return Map.of("deal", deal);
    }
}
