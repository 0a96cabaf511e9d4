package org.lekalo.designer.monitor;

import java.util.Locale;

/** What a step without a name of its own is called by; after BPMN's element types. */
enum StepKind {
    START,
    END,
    TASK,
    CHOICE,
    PARALLEL,
    ACTION,
    NOTIFY,
    REFUSED,
    WAIT;

    static StepKind of(String type) {
        var lower = type.toLowerCase(Locale.ROOT);
        if (lower.equals("sendtask")) {
            return NOTIFY;
        }
        if (lower.equals("boundaryerror")) {
            return REFUSED;
        }
        if (lower.contains("timer") || lower.contains("catch") || lower.contains("boundary")) {
            return WAIT;
        }
        if (lower.contains("start")) {
            return START;
        }
        if (lower.contains("end")) {
            return END;
        }
        if (lower.contains("gateway")) {
            return lower.contains("parallel") ? PARALLEL : CHOICE;
        }
        return lower.contains("user") ? TASK : ACTION;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
