package org.lekalo.library.executable;

import org.lekalo.library.setting.Period;

/** What a timer waits for, as the element and text of its definition. */
public record Timer(String element, String text) {

    /** Until the moment that the block finds when it is reached; behind a race the token stands at that. */
    public static Timer untilMomentOf(String element) {
        return date("${block.moment('" + element + "')}");
    }

    public static Timer of(Period period) {
        return switch (period.unit()) {
            case MINUTES -> duration("PT" + period.amount() + "M");
            case HOURS -> duration("PT" + period.amount() + "H");
            case DAYS -> duration("P" + period.amount() + "D");
            case WEEKS -> duration("P" + period.amount() + "W");
            case WORKING_DAYS -> workingDays(period.amount());
        };
    }

    private static Timer workingDays(int days) {
        return date("${workingCalendar.after(" + days + ")}");
    }

    private static Timer duration(String text) {
        return new Timer("timeDuration", text);
    }

    private static Timer date(String text) {
        return new Timer("timeDate", text);
    }
}
