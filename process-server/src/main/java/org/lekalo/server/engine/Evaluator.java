package org.lekalo.server.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.lekalo.library.feel.BoundedFeel;
import org.lekalo.library.feel.ExpressionTooHeavy;

/** FEEL over live records. A reading that fails, as when the database is away, is no fault of the expression and flies on. */
final class Evaluator {

    /** Of one step of a process, with all that runs in one go behind it. */
    private static final Duration LONGEST_STEP = Duration.ofSeconds(5);

    private final BoundedFeel feel;
    private final ComputingTime ofStep = new ComputingTime(LONGEST_STEP);

    Evaluator(Clock clock) {
        this.feel = new BoundedFeel(() -> ZonedDateTime.now(clock), new WholeRecords());
    }

    BoundedFeel.Result evaluate(ParsedExpression expression, Names names) {
        try {
            var result = Context.getCommandContext() == null
                    ? feel.evaluate(expression, names)
                    : ofStep.spend(() -> feel.evaluate(expression, names));
            names.reads().throwIfFailed();
            return result;
        } catch (ExpressionTooHeavy tooHeavy) {
            names.reads().throwIfFailed();
            throw tooHeavy;
        }
    }
}
