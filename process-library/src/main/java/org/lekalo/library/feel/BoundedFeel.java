package org.lekalo.library.feel;

import camundajar.impl.scala.collection.immutable.Map$;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.feel.context.Context;
import org.camunda.feel.context.Context.StaticContext;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.context.VariableProvider.EmptyVariableProvider$;
import org.camunda.feel.impl.JavaValueMapper;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.ValError;
import org.camunda.feel.syntaxtree.ValFatalError;
import org.camunda.feel.valuemapper.CustomValueMapper;
import org.camunda.feel.valuemapper.ValueMapper;
import org.camunda.feel.valuemapper.ValueMapper.CompositeValueMapper;
import org.jspecify.annotations.Nullable;

/**
 * FEEL's engine without access to Java, each evaluation within the same bounds. Its built-in functions are made once; by
 * itself it makes the hundred of them anew for every expression, which takes longer than most of ours do. Safe for threads.
 */
public final class BoundedFeel {

    private static final int UNITS = 200_000;

    /** What depends on no record can be written down as what it gives. */
    private static final int UNITS_BY_ITSELF = 60_000;

    private final ValueMapper values;
    private final FunctionProvider functions;

    /** @param own how values beside Java's own are seen */
    public BoundedFeel(Supplier<ZonedDateTime> now, CustomValueMapper... own) {
        var mappers =
                Stream.concat(Stream.of(own), Stream.of(new ExactNumbers(), new SpelledTexts(), new JavaValueMapper()));
        this.values = new CompositeValueMapper(Scala.list(mappers.toList()));
        this.functions = new BuiltinFunctions(now::get, values);
    }

    /**
     * A value in Java's own types, numbers exact, null where there is none.
     *
     * @param failed whether the expression gives nothing because it goes wrong
     * @param unknownFunction whether it calls a function that there is not
     */
    public record Result(
            boolean failed,
            boolean unknownFunction,
            @Nullable Object value) {}

    public static Reading read(String expression) {
        return FeelParser.read(expression);
    }

    /**
     * @throws ExpressionTooHeavy where it would take too much
     * @throws PatternNotSupported where it searches with a pattern that looks around or back
     */
    public Result evaluate(ParsedExpression expression, Context names) {
        return evaluate(expression, names, UNITS);
    }

    /** As the other. */
    public Result evaluate(ParsedExpression expression, Map<String, Object> names) {
        return evaluate(
                expression,
                new StaticContext(
                        Map$.MODULE$.from(CollectionConverters.asScala(names)),
                        Map$.MODULE$
                                .<String,
                                        camundajar.impl.scala.collection.immutable.List<
                                                org.camunda.feel.syntaxtree.ValFunction>>
                                        empty()));
    }

    /** Whether it takes too much, or uses what is not supported, already where every name means nothing. */
    public void tryByItself(ParsedExpression expression) {
        evaluate(expression, Context.EmptyContext$.MODULE$, UNITS_BY_ITSELF);
    }

    private Result evaluate(ParsedExpression expression, Context names, int units) {
        var budget = new FeelBudget(units);
        var failures = new Failures(budget);
        var context = new EvalContext(
                        values, EmptyVariableProvider$.MODULE$, new BoundedFunctions(functions, budget), failures)
                .merge(names);
        try {
            var value = new BoundedInterpreter(values, budget).eval(expression.expression(), context);
            budget.check();
            var failed = value instanceof ValError || value instanceof ValFatalError || failures.assertion();
            return new Result(failed, failures.unknownFunction(), failed ? null : values.unpackVal(value));
        } catch (ExpressionTooHeavy | PatternNotSupported beyond) {
            throw beyond;
        } catch (StackOverflowError tooDeep) {
            throw budget.tooHeavy();
        } catch (RuntimeException goesWrong) {
            budget.check();
            return new Result(true, failures.unknownFunction(), null);
        }
    }
}
