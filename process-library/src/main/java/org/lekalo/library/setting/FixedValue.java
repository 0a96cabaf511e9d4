package org.lekalo.library.setting;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.lekalo.library.record.Field;
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
            case TEXT, LONG_TEXT -> true;
            case NUMBER, MONEY ->
                NUMBER.matcher(value).matches() && field.bounds().admit(new BigDecimal(value));
            case YES_NO -> value.equals("true") || value.equals("false");
            case CHOICE -> offers(field, value);
            case MANY_CHOICE -> Arrays.stream(value.split(",")).allMatch(key -> offers(field, key.strip()));
            case FILE -> FILE.matcher(value).matches();
            case PERSON -> ID.matcher(value).matches() && directory.people().contains(Long.valueOf(value));
            case REFERENCE -> REFERENCE.matcher(value).matches() && value.startsWith(field.target() + ":");
            case DATE -> isDate(value);
            case DATE_TIME -> isDateTime(value);
        };
    }

    private static boolean offers(Field field, String key) {
        return Option.offered(field.options()).stream()
                .anyMatch(option -> option.key().equals(key));
    }

    private static boolean isDate(String value) {
        try {
            return LocalDate.parse(value).getYear() < 10_000;
        } catch (DateTimeException notADate) {
            return false;
        }
    }

    private static boolean isDateTime(String value) {
        try {
            DateTimeFormatter.ISO_DATE_TIME.parse(value);
            return true;
        } catch (DateTimeException notATime) {
            return false;
        }
    }
}
