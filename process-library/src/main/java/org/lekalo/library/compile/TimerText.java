package org.lekalo.library.compile;

import org.jspecify.annotations.Nullable;
import org.lekalo.library.block.BlockSettings;
import org.lekalo.library.block.Period;

/** What a timer waits for, as the element and text of its definition. */
record TimerText(String element, String text) {

    static TimerText of(BlockSettings.WaitDuration wait) {
        return of(required(wait.period()));
    }

    static TimerText of(BlockSettings.WaitUntil wait) {
        required(wait.field());
        return date("${waitUntilBlock.moment(execution)}");
    }

    static TimerText of(BlockSettings.Deadline deadline, BlockSettings.UserTask task) {
        return deadline.period() == null
                ? workingDays(required(task.dueWorkingDays()))
                : of(required(deadline.period()));
    }

    private static TimerText of(Period period) {
        return switch (period.unit()) {
            case MINUTES -> duration("PT" + period.amount() + "M");
            case HOURS -> duration("PT" + period.amount() + "H");
            case DAYS -> duration("P" + period.amount() + "D");
            case WEEKS -> duration("P" + period.amount() + "W");
            case WORKING_DAYS -> workingDays(period.amount());
        };
    }

    private static TimerText workingDays(int days) {
        return date("${workingCalendar.after(" + days + ")}");
    }

    private static TimerText duration(String text) {
        return new TimerText("timeDuration", text);
    }

    private static TimerText date(String text) {
        return new TimerText("timeDate", text);
    }

    private static <T> T required(@Nullable T setting) {
        if (setting == null) {
            throw new IllegalArgumentException("A timer that waits for nothing");
        }
        return setting;
    }
}
