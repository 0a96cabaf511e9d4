package org.lekalo.server.row;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.List;
import org.lekalo.library.contract.PersonId;

/** The values of a {@link StoredRecord} as they are written elsewhere. */
public final class WrittenForm {

    private WrittenForm() {}

    /** As the contract writes them in JSON. */
    public static Object json(Object value) {
        if (value instanceof PersonId person) {
            return person.value();
        }
        return value instanceof BigDecimal || value instanceof Boolean || value instanceof List<?>
                ? value
                : value.toString();
    }

    /** As the history keeps them. */
    public static String text(Object value) {
        if (value instanceof List<?> many) {
            return many.stream().map(String::valueOf).collect(joining(","));
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
