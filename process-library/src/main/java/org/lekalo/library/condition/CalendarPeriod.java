package org.lekalo.library.condition;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.feel.syntaxtree.In;
import org.lekalo.library.record.FieldKind;

/** The day, week, month, quarter or year in which it is asked; a week begins on Monday. */
public enum CalendarPeriod {
    DAY("= today()"),
    WEEK("in [today() - duration(\"P1D\") * (today().weekday - 1)"
            + "..today() + duration(\"P1D\") * (8 - today().weekday))"),
    MONTH("in [date(today().year, today().month, 1)..date(today().year, today().month, 1) + duration(\"P1M\"))"),
    QUARTER("in [date(today().year, floor((today().month - 1) / 3) * 3 + 1, 1)"
            + "..date(today().year, floor((today().month - 1) / 3) * 3 + 1, 1) + duration(\"P3M\"))"),
    YEAR("in [date(today().year, 1, 1)..date(today().year + 1, 1, 1))");

    private static final Map<CalendarPeriod, Object> TESTS = new EnumMap<>(CalendarPeriod.class);

    static {
        fitting(FieldKind.DATE).forEach(period -> TESTS.put(period, test(period)));
    }

    private final String feel;

    CalendarPeriod(String feel) {
        this.feel = feel;
    }

    /** In the order an editor offers them. That a date is today's, another comparison says. */
    public static List<CalendarPeriod> fitting(FieldKind kind) {
        return switch (kind) {
            case DATE -> List.of(WEEK, MONTH, QUARTER, YEAR);
            case DATE_TIME -> List.of(values());
            case TEXT, LONG_TEXT, NUMBER, MONEY, YES_NO, CHOICE, MANY_CHOICE, REFERENCE, PERSON, FILE -> List.of();
        };
    }

    /** Empty where the value is none that a field of the kind can be compared with. */
    public static Optional<CalendarPeriod> of(String value, FieldKind kind) {
        return fitting(kind).stream()
                .filter(period -> period.written().equals(value))
                .findFirst();
    }

    /** As the value of a row. */
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    public LocalDate first(LocalDate today) {
        return switch (this) {
            case DAY -> today;
            case WEEK -> today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> today.withDayOfMonth(1);
            case QUARTER -> today.with(IsoFields.DAY_OF_QUARTER, 1);
            case YEAR -> today.withDayOfYear(1);
        };
    }

    /** The first day after it. */
    public LocalDate after(LocalDate today) {
        var unit = switch (this) {
            case DAY -> ChronoUnit.DAYS;
            case WEEK -> ChronoUnit.WEEKS;
            case MONTH -> ChronoUnit.MONTHS;
            case QUARTER -> IsoFields.QUARTER_YEARS;
            case YEAR -> ChronoUnit.YEARS;
        };
        return first(today).plus(1, unit);
    }

    /** What is written behind the day that is asked about. */
    String feel() {
        return feel;
    }

    /** Empty where what a day must be in is none of the periods. */
    static Optional<CalendarPeriod> read(In in) {
        return Stream.of(values())
                .filter(period -> in.test().equals(TESTS.get(period)))
                .findFirst();
    }

    private static Object test(CalendarPeriod period) {
        return Feel.parse("day " + period.feel)
                .map(node -> ((In) node).test())
                .orElseThrow(() -> new IllegalStateException(period.feel));
    }
}
