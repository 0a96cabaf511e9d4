package org.lekalo.server.crm;

import java.math.BigDecimal;
import org.lekalo.library.contract.PersonId;

/** The values of a {@link StoredRecord} as they are written elsewhere. */
final class WrittenForm {

    private WrittenForm() {}

    /** As the contract writes them in JSON. */
    static Object json(Object value) {
        if (value instanceof PersonId person) {
            return person.value();
        }
        return value instanceof BigDecimal || value instanceof Boolean ? value : value.toString();
    }

    /** As the history keeps them. */
    static String text(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
