package org.lekalo.server.spelling;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lekalo.library.contract.ExchangeApi.DateOrder;

/** A day as it is written: three numbers, or a month's name among two; which years two digits can mean is not known here. */
record DateSpelling(String first, String second, String third, boolean named, boolean dotted) {

    private static final int LONGEST = 40;
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,4})([./-])(\\d{1,2})\\2(\\d{4}|\\d{1,2})");
    private static final Pattern DAY_MONTH = Pattern.compile("(\\d{1,2})[ .-]*(\\p{L}{3,9})\\.?[ ,.-]*(\\d{4}|\\d{2})");
    private static final Pattern MONTH_DAY = Pattern.compile("(\\p{L}{3,9})\\.? *(\\d{1,2}),? +(\\d{4}|\\d{2})");
    private static final Pattern YEAR_WORD = Pattern.compile("\\s*(г\\.?|года)$");
    private static final Map<String, Integer> MONTHS = months();
    private static final int SHORT_YEAR = 2;

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>(Map.of("sept", 9, "сент", 9, "нояб", 11));
        for (var month : Month.values()) {
            for (var language : List.of(Locale.forLanguageTag("ru"), Locale.ENGLISH)) {
                for (var style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE)) {
                    var name = month.getDisplayName(style, language).toLowerCase(language);
                    months.put(name, month.getValue());
                    months.put(name.substring(0, 3), month.getValue());
                }
            }
        }
        return Map.copyOf(months);
    }

    static Optional<DateSpelling> of(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        var day = YEAR_WORD.matcher(text.strip().toLowerCase(Locale.ROOT)).replaceAll("");
        var numbers = NUMBERS.matcher(day);
        if (numbers.matches()) {
            return Optional.of(new DateSpelling(
                    numbers.group(1),
                    numbers.group(3),
                    numbers.group(4),
                    false,
                    numbers.group(2).equals(".")));
        }
        var dayFirst = DAY_MONTH.matcher(day);
        if (dayFirst.matches()) {
            return named(dayFirst, 1, 2);
        }
        var monthFirst = MONTH_DAY.matcher(day);
        return monthFirst.matches() ? named(monthFirst, 2, 1) : Optional.empty();
    }

    private static Optional<DateSpelling> named(Matcher written, int day, int month) {
        return Optional.ofNullable(MONTHS.get(written.group(month)))
                .map(number -> new DateSpelling(written.group(day), number.toString(), written.group(3), true, false));
    }

    /** Whether nothing is left open but, where its year has two digits, the century. */
    boolean ordersItself() {
        return named || dotted || first.length() > SHORT_YEAR;
    }

    boolean yearIsShort(DateOrder order) {
        return year(order).length() <= SHORT_YEAR;
    }

    private String year(DateOrder order) {
        return order == DateOrder.YEAR_MONTH_DAY ? first : third;
    }

    /** The order that it has in any case, else the one asked for. */
    DateOrder order(DateOrder asked) {
        if (first.length() > SHORT_YEAR) {
            return DateOrder.YEAR_MONTH_DAY;
        }
        return named ? DateOrder.DAY_MONTH_YEAR : asked;
    }

    int shortYear(DateOrder order) {
        return Integer.parseInt(year(order));
    }

    /** @param century added to a year of two digits */
    Optional<LocalDate> day(DateOrder order, int century) {
        var year = year(order);
        var day = order == DateOrder.YEAR_MONTH_DAY ? third : order == DateOrder.MONTH_DAY_YEAR ? second : first;
        var month = order == DateOrder.MONTH_DAY_YEAR ? first : second;
        if (year.length() == 1 || year.length() == 3 || day.length() > SHORT_YEAR) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(year) + (year.length() == SHORT_YEAR ? century : 0),
                    Integer.parseInt(month),
                    Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
