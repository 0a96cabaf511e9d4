package org.lekalo.library.record;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Between which a number lies, both included; null: no end on that side. */
public record Bounds(@Nullable BigDecimal least, @Nullable BigDecimal most) {

    public static final Bounds NONE = new Bounds(null, null);

    public boolean admit(BigDecimal number) {
        return (least == null || number.compareTo(least) >= 0) && (most == null || number.compareTo(most) <= 0);
    }

    /** Whether there is a number between them. */
    public boolean admitAny() {
        return least == null || most == null || least.compareTo(most) <= 0;
    }
}
