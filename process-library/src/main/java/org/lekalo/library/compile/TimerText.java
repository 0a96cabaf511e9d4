package org.lekalo.library.compile;

import org.lekalo.library.setting.Period;

/** What a timer waits for, as the element and text of its definition. */
record TimerText(String element, String text) {

    /** Until the moment that the block finds when it is reached. */
    static TimerText untilMoment() {
        return date("${block.moment}");
    }

    static TimerText of(Period period) {
        return switch (period.unit()) {
            case MINUTES -> duration("PT" + period.amount() + "M");
            case HOURS -> duration("PT" + period.amount() + "H");
            case DAYS -> duration("P" + period.amount() + "D");
            case WEEKS -> duration("P" + period.amount() + "W");
            case WORKING_DAYS -> workingDays(period.amount());
        };
    }

    static TimerText workingDays(int days) {
        return date("${workingCalendar.after(" + days + ")}");
    }

    private static TimerText duration(String text) {
        return new TimerText("timeDuration", text);
    }

    private static TimerText date(String text) {
        return new TimerText("timeDate", text);
    }
}
