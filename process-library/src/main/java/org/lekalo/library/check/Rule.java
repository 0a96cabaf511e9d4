package org.lekalo.library.check;

import static org.lekalo.library.check.Severity.ERROR;
import static org.lekalo.library.check.Severity.WARNING;

import java.util.Locale;

/** All that can be found, and whether it stops publishing. A rule's sentence has the key {@code check.} and its name. */
enum Rule {
    // the drawing as a whole
    NO_START(ERROR),
    NO_END(ERROR),
    SEVERAL_PROCESSES(ERROR),
    TOO_MANY_STEPS(ERROR),
    STARTS_OF_SEVERAL_TYPES(ERROR),
    NOT_DRAWN(WARNING),

    // ways
    UNREACHABLE(ERROR),
    DEAD_END(ERROR),
    START_WITH_WAY_IN(ERROR),
    END_WITH_WAY_OUT(ERROR),
    ENDLESS_LOOP(ERROR),
    ENDLESS_LOOP_OVER_DATE(ERROR),
    SEVERAL_WAYS_AT_ONCE(WARNING),
    DEADLINE_OFF_TASK(ERROR),
    JOIN_MAY_HANG(WARNING),

    // what cannot run here
    CANNOT_RUN(ERROR),
    START_WITHOUT_KIND(ERROR),
    BLOCK_MISMATCH(ERROR),
    REPEATED_STEP(ERROR),
    COMPENSATION(ERROR),
    FOREIGN_PART(ERROR),
    OWN_TIMER(ERROR),
    RESERVED_ID(ERROR),

    // what is not safe
    ENGINE_ATTRIBUTE(ERROR),
    ENGINE_ELEMENT(ERROR),
    EXPRESSION_IN_ATTRIBUTE(ERROR),
    EXPRESSION_IN_TEXT(ERROR),
    SCRIPT(ERROR),
    CONDITION_LANGUAGE(ERROR),

    // texts
    NAME_TOO_LONG(ERROR),
    TEXT_TOO_LONG(ERROR),

    // starts
    START_WITHOUT_TYPE(ERROR),
    UNKNOWN_TYPE(ERROR),
    START_WITHOUT_STAGE(ERROR),
    UNKNOWN_PIPELINE(ERROR),
    STAGE_OF_ANOTHER_PIPELINE(ERROR),
    SAME_START_TWICE(ERROR),

    // settings of all blocks
    UNREADABLE_SETTING(ERROR),
    UNKNOWN_PERSON(ERROR),
    UNKNOWN_ROLE(ERROR),
    UNKNOWN_DEPARTMENT(ERROR),
    UNKNOWN_FIELD(ERROR),
    PERIOD_TOO_SHORT(ERROR),
    PERIOD_TOO_LONG(ERROR),

    // tasks
    TASK_WITHOUT_NAME(ERROR),
    TASK_WITHOUT_RESPONSIBLE(ERROR),
    DUE_TOO_LONG(ERROR),
    FIELD_TWICE(ERROR),
    FIELD_READ_ONLY(ERROR),
    OUTCOME_TWICE(ERROR),
    OUTCOME_WITHOUT_LABEL(ERROR),

    // conditions
    CONDITION_OUTSIDE_CHOICE(ERROR),
    OTHERWISE_OUTSIDE_CHOICE(ERROR),
    OTHERWISE_WITH_CONDITION(WARNING),
    EXIT_WITHOUT_CONDITION(ERROR),
    NO_OTHERWISE(ERROR),
    CONDITION_UNREADABLE(ERROR),
    UNKNOWN_NAME(ERROR),
    UNKNOWN_STEP(ERROR),
    UNKNOWN_OUTCOME(ERROR),
    UNKNOWN_OPTION(ERROR),

    // effects and waits
    NOTHING_CHANGED(ERROR),
    VALUE_DOES_NOT_FIT(ERROR),
    REQUIRED_FIELD_CLEARED(ERROR),
    STAGE_BY_FIELD_CHANGE(ERROR),
    EXPRESSION_UNREADABLE(ERROR),
    MOVE_WITHOUT_STAGE(ERROR),
    NOTIFY_WITHOUT_RECIPIENT(ERROR),
    NOTIFY_WITHOUT_TEXT(ERROR),
    BRACE_NOT_CLOSED(WARNING),
    WAIT_WITHOUT_PERIOD(ERROR),
    WAIT_WITHOUT_FIELD(ERROR),
    NOT_A_DATE(ERROR),
    DEADLINE_WITHOUT_PERIOD(ERROR);

    private final Severity severity;

    Rule(Severity severity) {
        this.severity = severity;
    }

    Severity severity() {
        return severity;
    }

    String key() {
        return "check." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
