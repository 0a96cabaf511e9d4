package org.lekalo.library.check;

import java.util.EnumSet;
import java.util.Set;
import org.lekalo.library.block.BlockSettings;
import org.lekalo.library.block.Period;
import org.lekalo.library.model.ModelElement;
import org.lekalo.library.model.ProcessModel;
import org.lekalo.library.record.FieldKind;

/** Waits for nothing, for no time at all, or for ages. */
final class TimerCheck {

    private static final long MAX_MINUTES = 10L * 366 * 24 * 60;
    private static final Set<FieldKind> DATES = EnumSet.of(FieldKind.DATE, FieldKind.DATE_TIME);

    private TimerCheck() {}

    static void check(
            ProcessModel model,
            ModelElement element,
            BlockSettings settings,
            Surroundings surroundings,
            Findings findings) {
        if (settings instanceof BlockSettings.WaitDuration wait) {
            var period = wait.period();
            if (period == null) {
                findings.at(element, Rule.WAIT_WITHOUT_PERIOD);
            } else {
                period(element, period, findings);
            }
        } else if (settings instanceof BlockSettings.WaitUntil wait) {
            until(element, wait, surroundings, findings);
        } else if (settings instanceof BlockSettings.Deadline deadline) {
            deadline(model, element, deadline, findings);
        }
    }

    private static void period(ModelElement element, Period period, Findings findings) {
        if (period.amount() < 1) {
            findings.at(element, Rule.PERIOD_TOO_SHORT);
        } else if (minutes(period) > MAX_MINUTES) {
            findings.at(element, Rule.PERIOD_TOO_LONG);
        }
    }

    private static long minutes(Period period) {
        return period.amount()
                * switch (period.unit()) {
                    case MINUTES -> 1L;
                    case HOURS -> 60L;
                    case DAYS -> 24L * 60;
                    case WORKING_DAYS -> 36L * 60;
                    case WEEKS -> 7L * 24 * 60;
                };
    }

    private static void until(
            ModelElement element, BlockSettings.WaitUntil wait, Surroundings surroundings, Findings findings) {
        var key = wait.field();
        if (key == null) {
            findings.at(element, Rule.WAIT_WITHOUT_FIELD);
            return;
        }
        if (Math.abs(wait.offsetDays()) > MAX_MINUTES / 60 / 24) {
            findings.at(element, Rule.PERIOD_TOO_LONG);
        }
        if (surroundings.type() == null) {
            return;
        }
        var field = surroundings.field(key);
        if (field.isEmpty()) {
            findings.at(element, Rule.UNKNOWN_FIELD, key);
        } else if (!DATES.contains(field.get().kind())) {
            findings.at(element, Rule.NOT_A_DATE, field.get().name());
        }
    }

    private static void deadline(
            ProcessModel model, ModelElement element, BlockSettings.Deadline deadline, Findings findings) {
        var period = deadline.period();
        if (period != null) {
            period(element, period, findings);
            return;
        }
        model.element(String.valueOf(element.attachedTo()))
                .flatMap(ModelElement::settings)
                .filter(host -> host instanceof BlockSettings.UserTask task && task.dueWorkingDays() == null)
                .ifPresent(host -> findings.at(element, Rule.DEADLINE_WITHOUT_PERIOD));
    }
}
