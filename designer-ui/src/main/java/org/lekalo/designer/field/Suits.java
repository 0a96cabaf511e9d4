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

/** What the server would refuse a value for, said when the field is left, in the server's own words. */
final class Suits {

    private Suits() {}

    /** @param value as the server has it */
    static Optional<String> problem(Field field, @Nullable Object value) {
        if (value instanceof BigDecimal number && !field.bounds().admit(number)) {
            return Optional.of(beyond(field.bounds()));
        }
        return field.birthday()
                        && value != null
                        && LocalDate.parse(value.toString())
                                .isAfter(Formats.current().today())
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
