package org.lekalo.library.condition;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lekalo.library.record.FieldKind;

/** A row's value as a FEEL literal of its field's kind; empty where the value is not one of that kind. */
final class FeelLiteral {

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,29})(\\.\\d{1,18})?");
    private static final Pattern PERSON = Pattern.compile("[1-9]\\d{0,17}");
    private static final Pattern REFERENCE = Pattern.compile("[\\w-]{1,64}:[1-9]\\d{0,17}");
    private static final Pattern BETWEEN_BACKSLASH_AND_QUOTE = Pattern.compile("(?<=\\\\)(?=\")");

    private FeelLiteral() {}

    static Optional<String> of(FieldKind kind, String value) {
        return switch (kind) {
            case TEXT, LONG_TEXT, CHOICE, MANY_CHOICE, FILE -> Optional.of(text(value));
            case NUMBER, MONEY -> matching(NUMBER, value);
            case PERSON -> matching(PERSON, value);
            case REFERENCE -> matching(REFERENCE, value).map(FeelLiteral::text);
            case YES_NO -> Optional.of(value).filter(word -> word.equals("true") || word.equals("false"));
            case DATE -> date(value).map(date -> "date(" + text(date) + ")");
            case DATE_TIME -> dateTime(value).map(time -> "date and time(" + text(time) + ")");
        };
    }

    /** The engine reads a backslash before a quote wrongly, so a text is cut there and put together again. */
    static String text(String value) {
        var parts = BETWEEN_BACKSLASH_AND_QUOTE.split(value, -1);
        var literals = Arrays.stream(parts)
                .map(part -> "\"" + part.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                .collect(Collectors.joining(" + "));
        return parts.length == 1 ? literals : "(" + literals + ")";
    }

    private static Optional<String> matching(Pattern form, String value) {
        return form.matcher(value).matches() ? Optional.of(value) : Optional.empty();
    }

    private static Optional<String> date(String value) {
        try {
            return Optional.of(LocalDate.parse(value).toString()).filter(date -> date.length() == 10);
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private static Optional<String> dateTime(String value) {
        try {
            var time = hasOffset(value) ? OffsetDateTime.parse(value) : LocalDateTime.parse(value);
            return Optional.of(time.toString()).filter(text -> text.charAt(4) == '-');
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    private static boolean hasOffset(String value) {
        return value.endsWith("Z") || value.lastIndexOf('+') > 10 || value.lastIndexOf('-') > 10;
    }
}
