package org.lekalo.library.block;

/** A length of time as an analyst says it. */
public record Period(int amount, Unit unit) {

    /** Days count the calendar; working days skip weekends. */
    public enum Unit {
        MINUTES,
        HOURS,
        DAYS,
        WORKING_DAYS,
        WEEKS
    }
}
