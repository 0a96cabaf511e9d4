package org.lekalo.server.record;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.record.Field;
import org.lekalo.server.row.FieldValue;

/** What was computed for a field of numbers, with the decimals that the field keeps: half a kopeck is one. */
public final class Rounding {

    private Rounding() {}

    /** What is no number, or not for such a field, stays as it is. */
    public static @Nullable Object of(Field field, @Nullable Object computed) {
        if (!(computed instanceof Number number)) {
            return computed;
        }
        return switch (field.kind()) {
            case MONEY -> rounded(number, FieldValue.MONEY_DECIMALS);
            case NUMBER -> rounded(number, FieldValue.NUMBER_DECIMALS);
            case TEXT, LONG_TEXT, DATE, DATE_TIME, YES_NO, CHOICE, MANY_CHOICE, REFERENCE, PERSON, FILE -> computed;
        };
    }

    private static BigDecimal rounded(Number number, int decimals) {
        var exact = new BigDecimal(number.toString());
        return exact.scale() <= decimals ? exact : exact.setScale(decimals, RoundingMode.HALF_UP);
    }
}
