package org.lekalo.library.condition;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.message.Messages;
import org.lekalo.library.message.Money;
import org.lekalo.library.message.Numbers;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.Option;

/** A FEEL value as people write it: a record by its title, a person by the name, a choice by what it is called. */
public final class ShownValue {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(\\.\\d{1,18})?");

    private ShownValue() {}

    /** The value of a field. */
    public static String of(@Nullable Object value, Field field, Locale locale, Money money) {
        if (value instanceof Number amount && field.kind() == FieldKind.MONEY) {
            return money.write(new BigDecimal(amount.toString()), locale);
        }
        if (value instanceof Collection<?> chosen) {
            return chosen.stream().map(one -> of(one, field, locale, money)).collect(Collectors.joining(", "));
        }
        return field.options().stream()
                .filter(option -> option.key().equals(value))
                .map(option -> option.name().in(locale))
                .findFirst()
                .orElseGet(() -> of(value, locale));
    }

    /** A value in the field's own written form; empty where its name stands elsewhere, as that of a person or a record. */
    public static Optional<String> written(
            String value, FieldKind kind, List<Option> options, Locale locale, Money money, ZoneId zone) {
        try {
            return switch (kind) {
                case TEXT, LONG_TEXT -> Optional.of(value);
                case NUMBER -> Optional.of(of(number(value), locale));
                case MONEY -> Optional.of(money.write(number(value), locale));
                case YES_NO -> Optional.of(of(Boolean.valueOf(value), locale));
                case DATE -> Optional.of(of(LocalDate.parse(value), locale));
                case DATE_TIME -> Optional.of(of(OffsetDateTime.parse(value).atZoneSameInstant(zone), locale));
                case CHOICE -> Optional.of(option(value, options, locale));
                case MANY_CHOICE ->
                    Optional.of(Arrays.stream(value.split(","))
                            .map(key -> option(key.strip(), options, locale))
                            .collect(Collectors.joining(", ")));
                case REFERENCE, PERSON, FILE -> Optional.empty();
            };
        } catch (NumberFormatException | DateTimeException unfit) {
            return Optional.of(value);
        }
    }

    /** Within what a field holds: the exponent of a file may be longer than any number. */
    private static BigDecimal number(String value) {
        if (!NUMBER.matcher(value).matches()) {
            throw new NumberFormatException(value);
        }
        return new BigDecimal(value);
    }

    private static String option(String key, List<Option> options, Locale locale) {
        return options.stream()
                .filter(option -> option.key().equals(key))
                .map(option -> option.name().in(locale))
                .findFirst()
                .orElse(key);
    }

    public static String of(@Nullable Object value, Locale locale) {
        if (value == null) {
            return "";
        }
        if (value instanceof Number number) {
            return Numbers.in(locale).write(new BigDecimal(number.toString()));
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

    private static String time(TemporalAccessor time, Locale locale) {
        boolean russian = locale.getLanguage().equals("ru");
        if (time instanceof LocalDate date) {
            return pattern(russian ? "dd.MM.yyyy" : "d MMM yyyy", locale).format(date);
        }
        return time instanceof LocalDateTime || time.isSupported(ChronoField.OFFSET_SECONDS)
                ? pattern(russian ? "dd.MM.yyyy HH:mm" : "d MMM yyyy, HH:mm", locale)
                        .format(time)
                : time.toString();
    }

    private static DateTimeFormatter pattern(String pattern, Locale locale) {
        return DateTimeFormatter.ofPattern(pattern, locale);
    }
}
