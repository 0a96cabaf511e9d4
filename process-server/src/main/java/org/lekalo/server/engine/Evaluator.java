package org.lekalo.server.engine;

import java.time.Clock;
import java.time.ZonedDateTime;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.lekalo.library.feel.BoundedFeel;
import org.lekalo.library.feel.ExpressionTooHeavy;

/** FEEL over live records. A reading that fails, as when the database is away, is no fault of the expression and flies on. */
final class Evaluator {

    private final BoundedFeel feel;

    Evaluator(Clock clock) {
        this.feel = new BoundedFeel(() -> ZonedDateTime.now(clock), new WholeRecords());
    }

    BoundedFeel.Result evaluate(ParsedExpression expression, Names names) {
        try {
            var result = feel.evaluate(expression, names);
            names.reads().throwIfFailed();
            return result;
        } catch (ExpressionTooHeavy tooHeavy) {
            names.reads().throwIfFailed();
            throw tooHeavy;
        }
    }
}
