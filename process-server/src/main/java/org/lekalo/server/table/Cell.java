package org.lekalo.server.table;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.record.Visible;

/**
 * One cell.
 *
 * @param shown as the sheet shows it
 * @param number of {@link Kind#NUMBER} and {@link Kind#PERCENT}, to the decimals that are shown; 15 for 15 %
 * @param moment of {@link Kind#MOMENT}
 */
public record Cell(
        Kind kind,
        String shown,
        @Nullable BigDecimal number,
        @Nullable LocalDateTime moment) {

    /** What the file itself says that a cell is. */
    public enum Kind {
        /** Text, and in a CSV file anything. */
        WRITTEN,
        NUMBER,
        PERCENT,
        MOMENT,
        /** A time without its day, or how long something lasts. */
        TIME,
        YES,
        NO,
        /** {@code #N/A} and the like. */
        ERROR,
        /** A formula without the value that the sheet would show. */
        NOT_COMPUTED,
        TOO_LONG
    }

    static final Cell EMPTY = written("");

    public static Cell written(String text) {
        return new Cell(Kind.WRITTEN, text, null, null);
    }

    static Cell of(Kind kind, String shown) {
        return new Cell(kind, shown, null, null);
    }

    static Cell number(Kind kind, String shown, BigDecimal number) {
        return new Cell(kind, shown, number, null);
    }

    static Cell moment(String shown, LocalDateTime moment) {
        return new Cell(Kind.MOMENT, shown, null, moment);
    }

    /** Whether somebody who looks at the sheet sees nothing in it. */
    public boolean blank() {
        return kind == Kind.WRITTEN && Visible.isBlank(shown);
    }
}
