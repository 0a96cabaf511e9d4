package org.lekalo.designer.field;

import com.vaadin.flow.component.UI;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.words.Formats;
import org.lekalo.library.contract.RefusalSentences;
import org.lekalo.library.record.Bounds;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.Limits;

/** What the server would refuse a value for, said when the field is left, in the server's own words. */
final class Suits {

    private Suits() {}

    /** @param value as the server has it */
    static Optional<String> problem(Field field, @Nullable Object value) {
        return switch (field.kind()) {
            case NUMBER, MONEY -> value instanceof BigDecimal number ? ofNumber(field, number) : Optional.empty();
            case DATE -> value == null ? Optional.empty() : ofDay(field, LocalDate.parse(value.toString()));
            case TEXT, LONG_TEXT, DATE_TIME, YES_NO, CHOICE, MANY_CHOICE, REFERENCE, PERSON, FILE -> Optional.empty();
        };
    }

    private static Optional<String> ofNumber(Field field, BigDecimal number) {
        if ((long) number.precision() - number.scale() > Limits.WHOLE_DIGITS) {
            return Optional.of(sentence("too-large", Map.of("limit", Limits.WHOLE_DIGITS)));
        }
        return field.bounds().admit(number) ? Optional.empty() : Optional.of(beyond(field.bounds()));
    }

    private static Optional<String> ofDay(Field field, LocalDate day) {
        if (day.getYear() < Limits.FIRST_YEAR || day.getYear() > Limits.LAST_YEAR) {
            return Optional.of(sentence("year", Map.of("least", Limits.FIRST_YEAR, "most", Limits.LAST_YEAR)));
        }
        return field.birthday() && day.isAfter(Formats.current().today())
                ? Optional.of(sentence("born-in-the-future", Map.of()))
                : Optional.empty();
    }

    private static String beyond(Bounds bounds) {
        var least = bounds.least();
        var most = bounds.most();
        if (least != null && most != null) {
            return sentence("not-within", Map.of("least", least.toPlainString(), "most", most.toPlainString()));
        }
        return least != null
                ? sentence("too-low", Map.of("least", least.toPlainString()))
                : sentence("too-high", Map.of("most", String.valueOf(most)));
    }

    private static String sentence(String problem, Map<String, Object> facts) {
        return RefusalSentences.of(
                "refusal.field." + problem, facts, UI.getCurrent().getLocale());
    }
}
