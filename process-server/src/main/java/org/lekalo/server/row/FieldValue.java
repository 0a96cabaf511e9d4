package org.lekalo.server.row;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.record.Bounds;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FileRef;
import org.lekalo.library.record.Lengths;
import org.lekalo.library.record.Limits;
import org.lekalo.library.record.Option;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.record.Visible;

/**
 * What was given for a field, read by the field's kind: the Java value that {@link StoredRecord} holds, nothing, or why
 * it cannot be one. Takes what JSON, forms and FEEL deliver: Java values and their written form.
 */
public sealed interface FieldValue {

    int WHOLE_DIGITS = Limits.WHOLE_DIGITS;
    int NUMBER_DECIMALS = Limits.NUMBER_DECIMALS;
    int MONEY_DECIMALS = Limits.MONEY_DECIMALS;
    int FIRST_YEAR = Limits.FIRST_YEAR;
    int LAST_YEAR = Limits.LAST_YEAR;

    record Given(Object value) implements FieldValue {}

    record Nothing() implements FieldValue {}

    /** {@code problem} is the key of the sentence, {@code refusal.field.…}. */
    record Wrong(String problem, Map<String, Object> facts) implements FieldValue {}

    static FieldValue of(Field field, @Nullable Object raw) {
        if (raw == null || (raw instanceof String text && Visible.isBlank(text))) {
            return new Nothing();
        }
        return switch (field.kind()) {
            case TEXT -> text(raw, Lengths.TEXT, String::strip);
            case LONG_TEXT -> text(raw, Lengths.LONG_TEXT, Function.identity());
            case NUMBER -> number(raw, NUMBER_DECIMALS);
            case MONEY -> number(raw, MONEY_DECIMALS);
            case DATE -> date(raw);
            case DATE_TIME -> dateTime(raw);
            case YES_NO -> yesNo(raw);
            case CHOICE -> choice(field, raw);
            case MANY_CHOICE -> manyChoice(field, raw);
            case REFERENCE -> reference(field, raw);
            case PERSON -> person(raw);
            case FILE -> file(raw);
        };
    }

    /** That a number is not within them. */
    static Wrong beyond(Bounds bounds) {
        var least = bounds.least();
        var most = bounds.most();
        if (least != null && most != null) {
            return new Wrong("not-within", Map.of("least", least.toPlainString(), "most", most.toPlainString()));
        }
        return least != null
                ? new Wrong("too-low", Map.of("least", least.toPlainString()))
                : new Wrong("too-high", Map.of("most", String.valueOf(most)));
    }

    private static FieldValue wrong(String problem) {
        return new Wrong(problem, Map.of());
    }

    private static FieldValue wrong(String problem, int limit) {
        return new Wrong(problem, Map.of("limit", limit));
    }

    private static FieldValue text(Object raw, int longest, Function<String, String> tidy) {
        if (!(raw instanceof String given)) {
            return wrong("not-text");
        }
        var text = tidy.apply(Visible.inOrder(given));
        if (text.length() > longest) {
            return wrong("too-long", longest);
        }
        return storable(text) ? new Given(text) : wrong("not-storable");
    }

    /** PostgreSQL takes neither the zero character nor half of a character pair. */
    private static boolean storable(String text) {
        return text.codePoints()
                .noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }

    private static FieldValue number(Object raw, int decimals) {
        BigDecimal number;
        try {
            number = exact(raw).stripTrailingZeros();
        } catch (NumberFormatException e) {
            return wrong("not-a-number");
        }
        if ((long) number.precision() - number.scale() > WHOLE_DIGITS) {
            return wrong("too-large", WHOLE_DIGITS);
        }
        return number.scale() > decimals ? wrong("too-precise", decimals) : new Given(tidy(number, decimals));
    }

    private static BigDecimal exact(Object raw) {
        if (raw instanceof BigDecimal exact) {
            return exact;
        }
        var written = raw.toString().strip();
        if (!(raw instanceof Number || raw instanceof String) || written.length() > 60) {
            throw new NumberFormatException();
        }
        return new BigDecimal(written);
    }

    /** Money has its two decimals, a number those it needs: so a value read back equals the value written. */
    static BigDecimal tidy(BigDecimal number, int decimals) {
        if (decimals == MONEY_DECIMALS) {
            return number.setScale(MONEY_DECIMALS);
        }
        var shortest = number.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    private static FieldValue date(Object raw) {
        try {
            var date = raw instanceof LocalDate given
                    ? given
                    : LocalDate.parse(raw.toString().strip());
            return inRange(date) ? new Given(date) : outOfRange();
        } catch (DateTimeException e) {
            return wrong("not-a-date");
        }
    }

    private static FieldValue dateTime(Object raw) {
        try {
            var moment = moment(raw).truncatedTo(ChronoUnit.MICROS);
            return inRange(LocalDate.ofInstant(moment, ZoneOffset.UTC)) ? new Given(moment) : outOfRange();
        } catch (DateTimeException e) {
            return wrong("not-a-moment");
        }
    }

    private static Instant moment(Object raw) {
        if (raw instanceof Instant instant) {
            return instant;
        }
        if (raw instanceof ZonedDateTime zoned) {
            return zoned.toInstant();
        }
        return raw instanceof OffsetDateTime offset
                ? offset.toInstant()
                : OffsetDateTime.parse(raw.toString().strip()).toInstant();
    }

    private static boolean inRange(LocalDate date) {
        return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
    }

    private static FieldValue outOfRange() {
        return new Wrong("year", Map.of("least", FIRST_YEAR, "most", LAST_YEAR));
    }

    private static FieldValue yesNo(Object raw) {
        return switch (raw.toString()) {
            case "true" -> new Given(true);
            case "false" -> new Given(false);
            default -> wrong("not-yes-or-no");
        };
    }

    private static FieldValue choice(Field field, Object raw) {
        var key = raw.toString();
        return field.options().stream().anyMatch(option -> option.key().equals(key))
                ? new Given(key)
                : wrong("unknown-option");
    }

    /** A list of keys, or the keys in one text with commas between; kept in the options' order. */
    private static FieldValue manyChoice(Field field, Object raw) {
        if (!(raw instanceof Collection<?> || raw instanceof String)) {
            return wrong("not-options");
        }
        var given = raw instanceof Collection<?> several
                ? several.stream().map(String::valueOf).toList()
                : Arrays.stream(raw.toString().split(",")).map(String::strip).toList();
        var known = field.options().stream().map(Option::key).toList();
        if (!known.containsAll(given)) {
            return wrong("unknown-option");
        }
        var chosen = known.stream().filter(given::contains).toList();
        return chosen.isEmpty() ? new Nothing() : new Given(chosen);
    }

    private static FieldValue file(Object raw) {
        try {
            return new Given(raw instanceof FileRef given ? given : FileRef.of(raw.toString()));
        } catch (IllegalArgumentException e) {
            return wrong("not-a-file");
        }
    }

    private static FieldValue reference(Field field, Object raw) {
        try {
            var ref = raw instanceof RecordRef given ? given : RecordRef.of(raw.toString());
            return ref.type().equals(field.target()) ? new Given(ref) : wrong("reference-to-nothing");
        } catch (IllegalArgumentException e) {
            return wrong("reference-to-nothing");
        }
    }

    private static FieldValue person(Object raw) {
        try {
            return new Given(PersonId.valueOf(raw.toString()));
        } catch (NumberFormatException e) {
            return wrong("unknown-person");
        }
    }
}
