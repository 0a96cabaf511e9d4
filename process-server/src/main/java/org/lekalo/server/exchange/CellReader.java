package org.lekalo.server.exchange;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.Option;

/**
 * What people write in a cell, as the records take it: dates and numbers in the Russian and the English way, choices by
 * name. What cannot be read is given on as it stands, and refused where all else is.
 */
record CellReader(ZoneId zone) {

    private static final Set<String> YES = Set.of("да", "yes", "true", "1", "+", "истина", "y", "д");
    private static final Set<String> NO = Set.of("нет", "no", "false", "0", "-", "ложь", "n", "н");
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final List<DateTimeFormatter> DATES = Stream.of(
                    format("uuuu-M-d", RUSSIAN),
                    format("d.M.uuuu", RUSSIAN),
                    format("d/M/uuuu", RUSSIAN),
                    format("d MMMM uuuu", RUSSIAN),
                    format("d MMM uuuu", Locale.ENGLISH),
                    format("d MMMM uuuu", Locale.ENGLISH),
                    format("d.M.uu", RUSSIAN))
            .toList();

    private static DateTimeFormatter format(String pattern, Locale language) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(language)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** Neither references nor people, which need to be looked up. */
    Object read(Field field, String cell) {
        var text = cell.strip();
        return switch (field.kind()) {
            case NUMBER, MONEY -> number(text).<Object>map(number -> number).orElse(text);
            case DATE -> date(text).<Object>map(LocalDate::toString).orElse(text);
            case DATE_TIME -> moment(text).<Object>map(Instant::toString).orElse(text);
            case YES_NO -> yesNo(text);
            case CHOICE -> option(field, text);
            case MANY_CHOICE ->
                Arrays.stream(text.split("[,;\n]", -1))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .map(one -> option(field, one))
                        .toList();
            default -> written(text);
        };
    }

    /** An apostrophe before what looks like a formula is not meant. */
    static String written(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && "=+-@".indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }

    private static Optional<BigDecimal> number(String text) {
        var plain = text.replaceAll("[\\s\\u00a0\\u202f₽$€%]|руб\\.?|р\\.", "");
        int comma = plain.lastIndexOf(',');
        int point = plain.lastIndexOf('.');
        var digits = comma >= 0 && point >= 0
                ? (comma > point ? plain.replace(".", "").replace(',', '.') : plain.replace(",", ""))
                : plain.indexOf(',') == comma ? plain.replace(',', '.') : plain.replace(",", "");
        try {
            return digits.matches("[-−+]?\\d[\\d.]*|[-−+]?\\.\\d+")
                    ? Optional.of(new BigDecimal(digits.replace('−', '-')))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> date(String text) {
        var day = text.replaceFirst("[T ]\\d{1,2}:\\d{2}(:\\d{2})?(\\.\\d+)?$", "")
                .replaceFirst(" г\\.?$", "");
        return DATES.stream().flatMap(format -> parsed(day, format).stream()).findFirst();
    }

    private static Optional<LocalDate> parsed(String day, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(day, format));
        } catch (DateTimeException another) {
            return Optional.empty();
        }
    }

    private Optional<Instant> moment(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException notIso) {
            return date(text)
                    .flatMap(day -> time(text)
                            .map(time ->
                                    LocalDateTime.of(day, time).atZone(zone).toInstant()));
        }
    }

    private static Optional<LocalTime> time(String text) {
        var written = text.replaceFirst("^.*?(\\d{1,2}:\\d{2}(:\\d{2})?)(\\.\\d+)?$", "$1");
        if (written.equals(text)) {
            return Optional.of(LocalTime.MIDNIGHT);
        }
        try {
            return Optional.of(LocalTime.parse(written.length() % 3 == 1 ? "0" + written : written));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String yesNo(String text) {
        var word = text.toLowerCase(Locale.ROOT);
        return YES.contains(word) ? "true" : NO.contains(word) ? "false" : text;
    }

    private static String option(Field field, String text) {
        return field.options().stream()
                .filter(option -> option.key().equals(text)
                        || option.name().ru().equalsIgnoreCase(text)
                        || option.name().en().equalsIgnoreCase(text))
                .findFirst()
                .map(Option::key)
                .orElse(text);
    }
}
