package org.lekalo.library.record;

/**
 * What a field holds. A new one says here what it is; what follows from that alone, rooms ask for by the methods. Where
 * they must do something of its own for it they have a switch over all kinds, which does not compile without it.
 */
public enum FieldKind {
    TEXT(Holds.WORDS, Formula.MAY_FILL_IT),
    LONG_TEXT(Holds.WORDS, Formula.NEVER_FILLS_IT),
    NUMBER(Holds.AMOUNT, Formula.MAY_FILL_IT),
    /** An amount in the company's currency. */
    MONEY(Holds.AMOUNT, Formula.MAY_FILL_IT),
    DATE(Holds.DAY, Formula.MAY_FILL_IT),
    DATE_TIME(Holds.DAY, Formula.MAY_FILL_IT),
    YES_NO(Holds.ANSWER, Formula.MAY_FILL_IT),
    /** One of the field's options, by key. */
    CHOICE(Holds.OPTION, Formula.NEVER_FILLS_IT),
    /** Any of the field's options, by key, in the options' order; none is no value. */
    MANY_CHOICE(Holds.OPTIONS, Formula.NEVER_FILLS_IT),
    /** Another record, of the field's target type. */
    REFERENCE(Holds.LINK, Formula.NEVER_FILLS_IT),
    PERSON(Holds.LINK, Formula.NEVER_FILLS_IT),
    /** One stored file, a {@link FileRef}. */
    FILE(Holds.FILE, Formula.NEVER_FILLS_IT);

    private final Holds holds;
    private final Formula formula;

    FieldKind(Holds holds, Formula formula) {
        this.holds = holds;
        this.formula = formula;
    }

    private enum Holds {
        WORDS,
        AMOUNT,
        /** One of the calendar, or a moment in it. */
        DAY,
        ANSWER,
        OPTION,
        OPTIONS,
        /** What has a name where it is kept. */
        LINK,
        FILE
    }

    private enum Formula {
        MAY_FILL_IT,
        NEVER_FILLS_IT
    }

    /** Any words, as somebody wrote them. */
    public boolean isText() {
        return holds == Holds.WORDS;
    }

    /** Adds up, and may be bounded. */
    public boolean isNumber() {
        return holds == Holds.AMOUNT;
    }

    /** A day of the calendar or a moment; counted from today, too. */
    public boolean isDay() {
        return holds == Holds.DAY;
    }

    public boolean hasOptions() {
        return holds == Holds.OPTION || holds == Holds.OPTIONS;
    }

    /** Whether one record may have several values there. */
    public boolean holdsSeveral() {
        return holds == Holds.OPTIONS;
    }

    /** Put there as a whole, by whoever has it at hand; nobody can write it. */
    public boolean isAttached() {
        return holds == Holds.FILE;
    }

    /** Whether one value is more than another. */
    public boolean hasOrder() {
        return isNumber() || isDay();
    }

    /** Whether its value has parts with names of their own, as {@code deal.contact.phone} or {@code deal.closing.year}. */
    public boolean leadsOn() {
        return holds == Holds.LINK || isDay();
    }

    public boolean mayBeComputed() {
        return formula == Formula.MAY_FILL_IT;
    }

    /** The kind of what a value is compared with: of several one, of a long text some words. */
    public FieldKind ofOne() {
        return switch (this) {
            case LONG_TEXT -> TEXT;
            case MANY_CHOICE -> CHOICE;
            case TEXT, NUMBER, MONEY, DATE, DATE_TIME, YES_NO, CHOICE, REFERENCE, PERSON, FILE -> this;
        };
    }
}
