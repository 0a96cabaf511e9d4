package org.lekalo.library.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lekalo.library.feel.BoundedFeel;
import org.lekalo.library.record.FieldKind;

/** What a day counted from today means, around every border there is, as the engine evaluates it under a clock. */
class CountedDayMeaningTest {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final List<LocalDate> TODAYS = List.of(
            LocalDate.of(2028, 2, 29),
            LocalDate.of(2026, 12, 31),
            LocalDate.of(2027, 1, 1),
            LocalDate.of(2026, 3, 1),
            LocalDate.of(2026, 10, 4),
            LocalDate.of(2026, 10, 5));

    @ParameterizedTest
    @ValueSource(ints = {0, -1, -3, 3, -400, 9_999})
    void aDayIsCountedFromToday(int days) {
        for (var today : TODAYS) {
            for (int apart = -1; apart <= 1; apart++) {
                var actual = today.plusDays(days + apart);

                assertHolds(today, actual, Comparison.LESS, days, apart < 0);
                assertHolds(today, actual, Comparison.LESS_OR_EQUAL, days, apart <= 0);
                assertHolds(today, actual, Comparison.GREATER, days, apart > 0);
                assertHolds(today, actual, Comparison.GREATER_OR_EQUAL, days, apart >= 0);
                assertThat(holds(today, FieldKind.DATE, Comparison.EQUAL, day(days), actual))
                        .isEqualTo(apart == 0);
                assertThat(holds(today, FieldKind.DATE, Comparison.NOT_EQUAL, day(days), actual))
                        .isEqualTo(apart != 0);
            }
        }
    }

    private static void assertHolds(LocalDate today, LocalDate actual, Comparison how, int days, boolean expected) {
        for (var kind : List.of(FieldKind.DATE, FieldKind.DATE_TIME)) {
            assertThat(holds(today, kind, how, day(days), actual))
                    .as("%s %s %s on %s", actual, how, day(days), today)
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPeriodIsTheOneInWhichTodayIs(CalendarPeriod period) {
        for (var today : TODAYS) {
            var first = period.first(today);
            var after = period.after(today);

            assertThat(today).isBetween(first, after.minusDays(1));
            for (var kind : kinds(period)) {
                assertThat(IntStream.of(-1, 0)
                                .mapToObj(first::plusDays)
                                .map(day -> holds(today, kind, Comparison.WITHIN, period.written(), day)))
                        .as("%s on %s", period, today)
                        .containsExactly(false, true);
                assertThat(IntStream.of(-1, 0)
                                .mapToObj(after::plusDays)
                                .map(day -> holds(today, kind, Comparison.WITHIN, period.written(), day)))
                        .as("%s on %s", period, today)
                        .containsExactly(true, false);
            }
        }
    }

    private static List<FieldKind> kinds(CalendarPeriod period) {
        return period == CalendarPeriod.DAY
                ? List.of(FieldKind.DATE_TIME)
                : List.of(FieldKind.DATE, FieldKind.DATE_TIME);
    }

    @ParameterizedTest
    @EnumSource(
            value = Comparison.class,
            names = {"LESS", "LESS_OR_EQUAL", "GREATER", "GREATER_OR_EQUAL", "WITHIN"})
    void whatIsNotFilledInIsOnNoDay(Comparison comparison) {
        var value = comparison == Comparison.WITHIN ? "month" : "today-3";

        assertThat(holds(LocalDate.of(2026, 3, 1), FieldKind.DATE, comparison, value, null))
                .isFalse();
        assertThat(holds(LocalDate.of(2026, 3, 1), FieldKind.DATE_TIME, comparison, value, null))
                .isFalse();
    }

    private static String day(int days) {
        return new RelativeDay(days).written();
    }

    /** In the last moment of today; a moment of the day that it is compared with is its last one too. */
    private static boolean holds(
            LocalDate today, FieldKind kind, Comparison comparison, String value, @Nullable LocalDate actual) {
        var row = new ConditionRow("deal.x", comparison, List.of(value));
        var feel = Conditions.toFeel(new Condition.Rows(true, List.of(row)), any -> Optional.of(kind))
                .orElseThrow();
        var engine = new BoundedFeel(() -> last(today));
        var deal = new HashMap<String, @Nullable Object>();
        deal.put("x", actual == null || kind == FieldKind.DATE ? actual : last(actual));
        return Boolean.TRUE.equals(
                engine.evaluate(Feel.parsed(Feel.strict(feel)).orElseThrow(), Map.of("deal", deal))
                        .value());
    }

    private static ZonedDateTime last(LocalDate day) {
        return ZonedDateTime.of(day, LocalTime.of(23, 59, 59), MOSCOW);
    }
}
