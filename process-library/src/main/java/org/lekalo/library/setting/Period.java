package org.lekalo.library.setting;

/** A length of time as an analyst says it. */
public record Period(int amount, Unit unit) {

    private static final long MOST_MINUTES = 10L * 366 * 24 * 60;

    /** Longer than any process should wait. */
    boolean isTooLong() {
        return minutes() > MOST_MINUTES;
    }

    private long minutes() {
        return amount
                * switch (unit) {
                    case MINUTES -> 1L;
                    case HOURS -> 60L;
                    case DAYS -> 24L * 60;
                    case WORKING_DAYS -> 36L * 60;
                    case WEEKS -> 7L * 24 * 60;
                };
    }

    /** Days count the calendar; working days skip weekends. From the finest on. */
    public enum Unit {
        MINUTES,
        HOURS,
        DAYS,
        WORKING_DAYS,
        WEEKS
    }
}
