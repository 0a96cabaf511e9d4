package org.lekalo.server.record;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.record.Field;
import org.lekalo.server.row.FieldValue;

/** Whether a field takes a value, whatever the record has beside it. */
public final class AcceptedValue {

    private AcceptedValue() {}

    public static boolean is(Field field, @Nullable Object raw) {
        return FieldValue.of(field, raw) instanceof FieldValue.Given given
                && !(given.value() instanceof BigDecimal number
                        && !field.bounds().admit(number));
    }
}
