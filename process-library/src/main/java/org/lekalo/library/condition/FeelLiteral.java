package org.lekalo.library.condition;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A row's value as a FEEL literal; empty where the value is none of what is asked for. */
final class FeelLiteral {

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,29})(\\.\\d{1,18})?");
    private static final Pattern PERSON = Pattern.compile("[1-9]\\d{0,17}");
    private static final Pattern REFERENCE = Pattern.compile("[\\w-]{1,64}:[1-9]\\d{0,17}");
    private static final Pattern BETWEEN_BACKSLASH_AND_QUOTE = Pattern.compile("(?<=\\\\)(?=\")");

    private FeelLiteral() {}

    static Optional<String> ofText(String value) {
        return Optional.of(text(value));
    }

    static Optional<String> ofNumber(String value) {
        return matching(NUMBER, value);
    }

    static Optional<String> ofPerson(String value) {
        return matching(PERSON, value);
    }

    static Optional<String> ofReference(String value) {
        return matching(REFERENCE, value).map(FeelLiteral::text);
    }

    static Optional<String> ofAnswer(String value) {
        return Optional.of(value).filter(word -> word.equals("true") || word.equals("false"));
    }

    static Optional<String> ofDate(String value) {
        return date(value).map(date -> "date(" + text(date) + ")");
    }

    static Optional<String> ofMoment(String value) {
        return dateTime(value).map(time -> "date and time(" + text(time) + ")");
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
