package org.lekalo.library.setting;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.Lengths;
import org.lekalo.library.record.Limits;
import org.lekalo.library.record.Option;

/** Whether a value written in a block is one of its field's kind and within its bounds. */
final class FixedValue {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(\\.\\d{1,18})?");
    private static final Pattern ID = Pattern.compile("[1-9]\\d{0,17}");
    private static final Pattern FILE = Pattern.compile("file:[1-9]\\d{0,17}");
    private static final Pattern REFERENCE = Pattern.compile("[\\w-]{1,64}:[1-9]\\d{0,17}");

    private FixedValue() {}

    static boolean fits(Field field, String value, Directory directory) {
        return switch (field.kind()) {
            case TEXT -> value.strip().length() <= Lengths.TEXT;
            case LONG_TEXT -> value.length() <= Lengths.LONG_TEXT;
            case NUMBER -> isNumber(field, value, Limits.NUMBER_DECIMALS);
            case MONEY -> isNumber(field, value, Limits.MONEY_DECIMALS);
            case YES_NO -> value.equals("true") || value.equals("false");
            case CHOICE -> offers(field, value);
            case MANY_CHOICE -> offersAll(field, value.split(","));
            case FILE -> FILE.matcher(value).matches();
            case PERSON -> ID.matcher(value).matches() && directory.people().contains(Long.valueOf(value));
            case REFERENCE -> REFERENCE.matcher(value).matches() && value.startsWith(field.target() + ":");
            case DATE -> isDate(value);
            case DATE_TIME -> isDateTime(value);
        };
    }

    private static boolean isNumber(Field field, String value, int decimals) {
        if (!NUMBER.matcher(value).matches()) {
            return false;
        }
        var number = new BigDecimal(value);
        var shortest = number.stripTrailingZeros();
        return shortest.scale() <= decimals
                && shortest.precision() - shortest.scale() <= Limits.WHOLE_DIGITS
                && field.bounds().admit(number);
    }

    private static boolean offersAll(Field field, String... keys) {
        return keys.length > 0 && Arrays.stream(keys).allMatch(key -> offers(field, key.strip()));
    }

    private static boolean offers(Field field, String key) {
        return Option.offered(field.options()).stream()
                .anyMatch(option -> option.key().equals(key));
    }

    private static boolean isDate(String value) {
        try {
            return isInRange(LocalDate.parse(value));
        } catch (DateTimeException notADate) {
            return false;
        }
    }

    /** A moment is the same everywhere only with its offset. */
    private static boolean isDateTime(String value) {
        try {
            var moment = OffsetDateTime.parse(value).toInstant();
            return isInRange(LocalDate.ofInstant(moment, ZoneOffset.UTC));
        } catch (DateTimeException notATime) {
            return false;
        }
    }

    private static boolean isInRange(LocalDate date) {
        return date.getYear() >= Limits.FIRST_YEAR && date.getYear() <= Limits.LAST_YEAR;
    }
}
