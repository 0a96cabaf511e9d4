package org.lekalo.library.condition;

import org.lekalo.library.record.FieldKind;

/** What kind of value a part of an expression gives, as far as its text tells. */
enum ValueSort {
    /** Yes or no. */
    ANSWER,
    NUMBER,
    TEXT,
    DAY,
    MOMENT,
    DURATION,
    LIST,
    /** A record or a person, with parts of its own. */
    RECORD,
    /** Something that is neither yes nor no; what it may be held against is not known. */
    THING,
    NOTHING,
    UNKNOWN;

    static ValueSort of(FieldKind kind) {
        return switch (kind) {
            case TEXT, LONG_TEXT, CHOICE -> TEXT;
            case NUMBER, MONEY -> NUMBER;
            case DATE -> DAY;
            case DATE_TIME -> MOMENT;
            case YES_NO -> ANSWER;
            case MANY_CHOICE -> LIST;
            case REFERENCE, PERSON -> RECORD;
            case FILE -> THING;
        };
    }

    boolean mayBeAnAnswer() {
        return this == ANSWER || this == NOTHING || this == UNKNOWN;
    }

    /** Whether comparing the two may ever tell anything. */
    boolean mayBeHeldAgainst(ValueSort other) {
        return this == other || isOpen() || other.isOpen();
    }

    private boolean isOpen() {
        return this == THING || this == NOTHING || this == UNKNOWN;
    }

    /** What is one or the other. */
    ValueSort or(ValueSort other) {
        if (this == NOTHING || this == other) {
            return other;
        }
        return other == NOTHING ? this : UNKNOWN;
    }

    /** What a sum with the other gives. */
    ValueSort plus(ValueSort other) {
        if (this == other && (this == NUMBER || this == TEXT || this == DURATION)) {
            return this;
        }
        boolean isDay = this == DAY || this == MOMENT;
        return isDay && other == DURATION ? this : UNKNOWN;
    }

    ValueSort minus(ValueSort other) {
        boolean isDay = this == DAY || this == MOMENT;
        if (isDay && this == other) {
            return DURATION;
        }
        return this == TEXT ? UNKNOWN : plus(other);
    }

    /** A product or a quotient is no answer, whatever it is made of. */
    ValueSort times(ValueSort other) {
        return this == NUMBER && other == NUMBER ? NUMBER : THING;
    }
}
