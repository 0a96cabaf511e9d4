package org.lekalo.server.expression;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.function.BooleanSupplier;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.lekalo.library.feel.BoundedFeel;
import org.lekalo.library.feel.ExpressionTooHeavy;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** FEEL over live records. A reading that fails, as when the database is away, is no fault of the expression and flies on. */
@Component
final class Evaluator {

    /** Of one step of a process, with all that runs in one go behind it. */
    private static final Duration LONGEST_STEP = Duration.ofSeconds(5);

    private final BoundedFeel feel;
    private final ComputingTime ofStep = new ComputingTime(LONGEST_STEP);
    private final BooleanSupplier inStep;

    @Autowired
    Evaluator(Clock clock, ZoneId zone, RunningStep step) {
        this(clock.withZone(zone), step::isHere);
    }

    Evaluator(Clock clock, BooleanSupplier inStep) {
        this.inStep = inStep;
        this.feel = new BoundedFeel(() -> ZonedDateTime.now(clock), new WholeRecords());
    }

    BoundedFeel.Result evaluate(ParsedExpression expression, Names names) {
        try {
            var result = inStep.getAsBoolean()
                    ? ofStep.spend(() -> feel.evaluate(expression, names))
                    : feel.evaluate(expression, names);
            names.reads().throwIfFailed();
            return result;
        } catch (ExpressionTooHeavy tooHeavy) {
            names.reads().throwIfFailed();
            throw tooHeavy;
        }
    }
}
