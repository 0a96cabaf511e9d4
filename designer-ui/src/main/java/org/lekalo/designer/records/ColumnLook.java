package org.lekalo.designer.records;

import org.lekalo.library.record.FieldKind;

/**
 * How a kind of field looks as a column of a list.
 *
 * @param usual whether it stands there before anybody chose columns: it says enough, and is not too long
 */
record ColumnLook(String width, boolean usual) {

    /** Hundreds of millions with their kopecks and currency. */
    private static final String FIGURES = "10rem";

    static ColumnLook of(FieldKind kind) {
        return switch (kind) {
            case DATE -> new ColumnLook("7.5rem", true);
            case NUMBER, YES_NO -> new ColumnLook("7.5rem", false);
            case MONEY -> new ColumnLook(FIGURES, true);
            case LONG_TEXT -> new ColumnLook("14rem", false);
            case MANY_CHOICE -> new ColumnLook("14rem", true);
            case FILE -> new ColumnLook("8.5rem", false);
            case TEXT, DATE_TIME, CHOICE, REFERENCE, PERSON -> new ColumnLook("8.5rem", true);
        };
    }
}
