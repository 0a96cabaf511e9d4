package org.lekalo.library.check;

import org.lekalo.library.condition.Feel;

/** Which rule an expression breaks that is computed for a field or in a text. */
final class ExpressionRule {

    private ExpressionRule() {}

    static Rule of(Feel.Problem problem) {
        return switch (problem.kind()) {
            case EMPTY, SYNTAX -> Rule.EXPRESSION_UNREADABLE;
            case TOO_LONG, TOO_DEEP, RUNAWAY -> Rule.EXPRESSION_TOO_HEAVY;
            case PATTERN -> Rule.EXPRESSION_PATTERN;
        };
    }
}
