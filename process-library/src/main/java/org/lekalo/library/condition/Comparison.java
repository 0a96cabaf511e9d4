package org.lekalo.library.condition;

import java.util.List;
import org.lekalo.library.record.FieldKind;

/** How a row compares its field; which ones fit a field follows from the field's kind. */
public enum Comparison {
    EQUAL,
    NOT_EQUAL,
    LESS,
    LESS_OR_EQUAL,
    GREATER,
    GREATER_OR_EQUAL,
    CONTAINS,
    NOT_CONTAINS,
    ONE_OF,
    WITHIN,
    EMPTY,
    NOT_EMPTY;

    /** In the order an editor offers them; the first is the usual one. */
    public static List<Comparison> fitting(FieldKind kind) {
        return switch (kind) {
            case TEXT -> List.of(CONTAINS, NOT_CONTAINS, EQUAL, NOT_EQUAL, ONE_OF, EMPTY, NOT_EMPTY);
            case LONG_TEXT -> List.of(CONTAINS, NOT_CONTAINS, EMPTY, NOT_EMPTY);
            case NUMBER, MONEY ->
                List.of(GREATER, GREATER_OR_EQUAL, LESS, LESS_OR_EQUAL, EQUAL, NOT_EQUAL, EMPTY, NOT_EMPTY);
            case DATE ->
                List.of(LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, EQUAL, NOT_EQUAL, WITHIN, EMPTY, NOT_EMPTY);
            case DATE_TIME -> List.of(LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, WITHIN, EMPTY, NOT_EMPTY);
            case YES_NO -> List.of(EQUAL, EMPTY, NOT_EMPTY);
            case MANY_CHOICE -> List.of(ONE_OF, CONTAINS, NOT_CONTAINS, EMPTY, NOT_EMPTY);
            case FILE -> List.of(NOT_EMPTY, EMPTY);
            case CHOICE, REFERENCE, PERSON -> List.of(EQUAL, NOT_EQUAL, ONE_OF, EMPTY, NOT_EMPTY);
        };
    }

    /** Whether the right side may be another field. */
    public boolean takesAField() {
        return switch (this) {
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> true;
            default -> false;
        };
    }

    /** Whether so many values belong to it. */
    public boolean takes(int values) {
        return switch (this) {
            case EMPTY, NOT_EMPTY -> values == 0;
            case ONE_OF -> values > 0;
            default -> values == 1;
        };
    }
}
