package org.lekalo.library.condition;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;

/**
 * FEEL as the engine understands it, without any access to Java. Safe for threads; bounded, so that no text can exhaust
 * the parser or loop for long.
 */
public final class Feel {

    /** Longer expressions are refused. */
    public static final int MAX_LENGTH = 4_000;

    private static final String STRICT_HEAD = "(";
    private static final String STRICT_TAIL = "\n) = true";

    private static final FeelEngineApi ENGINE =
            FeelEngineBuilder.forJava().withEnabledExternalFunctions(false).build();

    private Feel() {}

    /** Why an expression is refused; {@code near} is the place in the text, empty where there is none to show. */
    public record Problem(Kind kind, String near) {

        /** What is wrong with the expression. */
        public enum Kind {
            EMPTY,
            SYNTAX,
            TOO_LONG,
            TOO_DEEP,
            /** Repeats over a range that is too long or not known beforehand. */
            RUNAWAY
        }
    }

    /** Empty where the expression can be evaluated. */
    public static Optional<Problem> problem(String expression) {
        return FeelGuard.beforeParsing(expression).or(() -> {
            var parsed = ENGINE.parseExpression(expression);
            return parsed.isFailure()
                    ? Optional.of(new Problem(
                            Problem.Kind.SYNTAX, near(parsed.failure().message())))
                    : FeelGuard.afterParsing(parsed.parsedExpression().expression());
        });
    }

    /** The names an expression takes from outside, as paths such as {@code deal.company.city}; none where it cannot be read. */
    public static Set<String> names(String expression) {
        return parse(expression).map(FeelNames::of).orElse(Set.of());
    }

    /** The texts that stand in an expression as they are; none where it cannot be read. */
    public static Set<String> texts(String expression) {
        return parse(expression).map(FeelTexts::of).orElse(Set.of());
    }

    /** An expression read once, to be evaluated often; empty where it is refused. */
    public static Optional<Prepared> prepare(String expression) {
        return problem(expression).isPresent()
                ? Optional.empty()
                : Optional.of(new Prepared(ENGINE.parseExpression(expression).parsedExpression()));
    }

    /** What may be kept and evaluated by any thread. */
    public static final class Prepared {

        private final ParsedExpression parsed;
        private final Set<String> names;

        private Prepared(ParsedExpression parsed) {
            this.parsed = parsed;
            this.names = FeelNames.of(parsed.expression());
        }

        public Set<String> names() {
            return names;
        }

        /** As {@link Feel#evaluate}. */
        public @Nullable Object evaluate(Map<String, Object> context) {
            var evaluated = ENGINE.evaluate(parsed, context);
            return evaluated.isFailure() ? null : evaluated.result();
        }

        /** Whether it calls a function that there is not. */
        public boolean callsNothing(Map<String, Object> context) {
            return SyntaxTree.list(ENGINE.evaluate(parsed, context).suppressedFailures()).stream()
                    .anyMatch(failure -> failure.failureType().toString().equals("NO_FUNCTION_FOUND")
                            && failure.failureMessage().startsWith("No function found with name"));
        }
    }

    /** The value, null where the expression is refused or a part it needs is missing. Values are Java's own. */
    public static @Nullable Object evaluate(String expression, Map<String, Object> context) {
        return problem(expression).isPresent() ? null : result(expression, context);
    }

    /** Whether the expression is true; one that meets a missing value, or a value of another kind, is not. */
    public static boolean holds(String expression, Map<String, Object> context) {
        return Boolean.TRUE.equals(evaluate(expression, context));
    }

    /**
     * The expression as the engine may run it as a condition: always true or false, while the bare expression is null
     * where it meets a missing value, which the engine takes for a failure.
     */
    public static String strict(String expression) {
        return STRICT_HEAD + expression + STRICT_TAIL;
    }

    /** What a person wrote, of an expression that may be {@link #strict}. */
    public static String asWritten(String expression) {
        return expression.startsWith(STRICT_HEAD) && expression.endsWith(STRICT_TAIL)
                ? expression.substring(STRICT_HEAD.length(), expression.length() - STRICT_TAIL.length())
                : expression;
    }

    static Optional<Exp> parse(String expression) {
        if (FeelGuard.beforeParsing(expression).isPresent()) {
            return Optional.empty();
        }
        var parsed = ENGINE.parseExpression(expression);
        return parsed.isFailure()
                ? Optional.empty()
                : Optional.of(parsed.parsedExpression()).map(ParsedExpression::expression);
    }

    private static @Nullable Object result(String expression, Map<String, Object> context) {
        var evaluated = ENGINE.evaluateExpression(expression, context);
        return evaluated.isFailure() ? null : evaluated.result();
    }

    private static String near(String message) {
        int found = message.lastIndexOf(", found ");
        return found < 0 ? "" : message.substring(found + ", found ".length()).replaceAll("^\"|\"$", "");
    }
}
