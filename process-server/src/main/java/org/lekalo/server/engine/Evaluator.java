package org.lekalo.server.engine;

import java.time.Clock;
import java.time.ZonedDateTime;
import org.camunda.feel.FeelEngineClock;
import org.camunda.feel.api.EvaluationFailureType;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.context.Context;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.impl.interpreter.FeelInterpreter;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.ValError;
import org.camunda.feel.syntaxtree.ValFatalError;
import org.camunda.feel.valuemapper.ValueMapper;
import org.jspecify.annotations.Nullable;

/**
 * FEEL's engine, whose built-in functions are made once. By itself it makes the hundred of them anew for every
 * expression, which takes longer than most of ours do.
 */
final class Evaluator {

    private final FeelEngineApi engine;
    private final ValueMapper values;
    private final FunctionProvider functions;
    private final FeelInterpreter interpreter;

    Evaluator(Clock clock) {
        FeelEngineClock now = () -> ZonedDateTime.now(clock);
        var builder = FeelEngineBuilder.forJava()
                .withEnabledExternalFunctions(false)
                .withCustomValueMapper(new WholeRecords())
                .withClock(now);
        this.engine = builder.build();
        this.values = builder.valueMapper();
        this.functions = new BuiltinFunctions(now, values);
        this.interpreter = new FeelInterpreter(values);
    }

    ParsedExpression parse(String expression) {
        return engine.parseExpression(expression).parsedExpression();
    }

    /** A value in Java's own types, null where there is none; or a failure, because the expression gives nothing. */
    record Result(boolean failed, @Nullable Object value) {

        private static final Result FAILURE = new Result(true, null);
    }

    Result evaluate(ParsedExpression expression, Context names) {
        try {
            var context = EvalContext.create(values, functions).merge(names);
            var value = interpreter.eval(expression.expression(), context);
            return value instanceof ValError || value instanceof ValFatalError || assertionFailed(context)
                    ? Result.FAILURE
                    : new Result(false, values.unpackVal(value));
        } catch (RuntimeException e) {
            return Result.FAILURE;
        }
    }

    private static boolean assertionFailed(EvalContext context) {
        return context.failureCollector()
                .failures()
                .exists(failure -> failure.failureType() instanceof EvaluationFailureType.ASSERT_FAILURE$);
    }
}
