package org.lekalo.library.condition;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.message.Messages;

/** A FEEL value as people write it: a record by its title, a person by the name. */
public final class ShownValue {

    private ShownValue() {}

    public static String of(@Nullable Object value, Locale locale) {
        if (value == null) {
            return "";
        }
        if (value instanceof Number number) {
            return number(number, locale);
        }
        if (value instanceof Boolean yes) {
            return Messages.in(locale).text(yes ? "condition.value.yes" : "condition.value.no");
        }
        if (value instanceof Map<?, ?> context) {
            var name = context.containsKey("title") ? context.get("title") : context.get("name");
            return name == null ? "" : name.toString();
        }
        if (value instanceof Collection<?> items) {
            return items.stream().map(item -> of(item, locale)).collect(Collectors.joining(", "));
        }
        return value instanceof TemporalAccessor time ? time(time, locale) : value.toString();
    }

    private static String number(Number number, Locale locale) {
        var format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(10);
        return format.format(number);
    }

    private static String time(TemporalAccessor time, Locale locale) {
        if (time instanceof LocalDate date) {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                    .withLocale(locale)
                    .format(date);
        }
        var both = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale);
        return time instanceof LocalDateTime || time.isSupported(java.time.temporal.ChronoField.OFFSET_SECONDS)
                ? both.format(time)
                : time.toString();
    }
}
