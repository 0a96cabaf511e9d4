package org.lekalo.library.finding;

import static org.lekalo.library.finding.Severity.ERROR;
import static org.lekalo.library.finding.Severity.WARNING;

import java.util.Locale;
import org.lekalo.library.condition.Feel;

/** All that can be found, and whether it stops publishing. A rule's sentence has the key {@code check.} and its name. */
public enum Rule {
    // the file
    NO_PROCESS(ERROR),
    NO_ID(ERROR),
    BAD_ID(ERROR),
    FOREIGN_ID(WARNING),
    ID_TWICE(ERROR),
    DIAGRAM_ID(WARNING),
    ARROW_FROM_NOWHERE(ERROR),
    ARROW_TO_NOWHERE(ERROR),
    ARROW_OF_NOTHING(ERROR),
    ARROW_BETWEEN_POOLS(ERROR),
    ARROW_ACROSS_BORDER(ERROR),
    ARROW_ELSEWHERE(ERROR),
    EVENT_ON_NOTHING(ERROR),
    OTHERWISE_GONE(ERROR),
    POOL_WITHOUT_PROCESS(ERROR),
    POINTS_NOWHERE(WARNING),
    MORE_FAULTS(ERROR),

    // the drawing as a whole
    NO_START(ERROR),
    NO_END(ERROR),
    SEVERAL_PROCESSES(ERROR),
    TOO_MANY_STEPS(ERROR),
    STARTS_OF_SEVERAL_TYPES(ERROR),
    NOT_DRAWN(WARNING),
    BADLY_PLACED(ERROR),

    // ways
    UNREACHABLE(ERROR),
    DEAD_END(ERROR),
    START_WITH_WAY_IN(ERROR),
    END_WITH_WAY_OUT(ERROR),
    BORDER_WITH_WAY_IN(ERROR),
    ENDLESS_LOOP(ERROR),
    ENDLESS_LOOP_OVER_DATE(ERROR),
    SEVERAL_WAYS_AT_ONCE(WARNING),
    DEADLINE_OFF_TASK(ERROR),
    REFUSAL_OFF_EFFECT(ERROR),
    REFUSAL_TWICE(ERROR),
    JOIN_MAY_HANG(WARNING),
    JOIN_SIDE_TWICE(ERROR),
    WAYS_MEET_UNJOINED(ERROR),
    RETURN_INTO_SPLIT(ERROR),

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
    LETTERS_LOST(WARNING),

    // starts
    UNKNOWN_TYPE(ERROR),
    UNKNOWN_PIPELINE(ERROR),
    STAGE_OF_ANOTHER_PIPELINE(ERROR),
    SAME_START_TWICE(ERROR),
    START_OF_ANOTHER_TOO(WARNING),

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
    OUT_OF_BOUNDS(ERROR),
    FIELD_TWICE(ERROR),
    FIELD_READ_ONLY(ERROR),
    OUTCOME_TWICE(ERROR),
    OUTCOME_WITHOUT_LABEL(ERROR),
    OUTCOMES_NOT_ASKED(WARNING),

    // conditions
    CONDITION_OUTSIDE_CHOICE(ERROR),
    OTHERWISE_OUTSIDE_CHOICE(ERROR),
    OTHERWISE_WITH_CONDITION(WARNING),
    EXIT_WITHOUT_CONDITION(ERROR),
    NO_OTHERWISE(ERROR),
    CONDITION_UNREADABLE(ERROR),
    CONDITION_TOO_HEAVY(ERROR),
    CONDITION_PATTERN(ERROR),
    UNKNOWN_NAME(ERROR),
    UNKNOWN_STEP(ERROR),
    STEP_NOT_BEFORE(ERROR),
    ANOTHER_STEP_ASKED(ERROR),
    UNKNOWN_OUTCOME(ERROR),
    UNKNOWN_OPTION(ERROR),

    // effects and waits
    VALUE_DOES_NOT_FIT(ERROR),
    REQUIRED_FIELD_CLEARED(ERROR),
    STAGE_BY_FIELD_CHANGE(ERROR),
    EXPRESSION_UNREADABLE(ERROR),
    EXPRESSION_TOO_HEAVY(ERROR),
    EXPRESSION_PATTERN(ERROR),
    STAGE_FROM_ELSEWHERE(WARNING),
    STAGE_MAY_REFUSE(WARNING),
    STAGE_CHECK_MAY_FAIL(WARNING),
    BRACE_NOT_CLOSED(WARNING),
    NOT_A_DATE(ERROR),
    NOT_A_MAIL(ERROR),
    NOT_A_FILE(ERROR),
    NOT_AN_ADDRESS(ERROR),
    DEADLINE_WITHOUT_PERIOD(ERROR);

    private final Severity severity;

    Rule(Severity severity) {
        this.severity = severity;
    }

    /** Which one an expression breaks that is computed for a field or in a text. */
    public static Rule of(Feel.Problem problem) {
        return switch (problem.kind()) {
            case EMPTY, SYNTAX -> EXPRESSION_UNREADABLE;
            case TOO_LONG, TOO_DEEP, RUNAWAY -> EXPRESSION_TOO_HEAVY;
            case PATTERN -> EXPRESSION_PATTERN;
        };
    }

    public Severity severity() {
        return severity;
    }

    public String key() {
        return "check." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
