package org.lekalo.library.condition;

import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.feel.BoundedFeel;
import org.lekalo.library.feel.ExpressionTooHeavy;
import org.lekalo.library.feel.PatternNotSupported;
import org.lekalo.library.feel.Reading;

/**
 * FEEL as the engine understands it, without any access to Java. Safe for threads; bounded, so that no text can exhaust
 * the parser or loop for long.
 */
public final class Feel {

    /** Longer expressions are refused. */
    public static final int MAX_LENGTH = 4_000;

    private static final String STRICT_HEAD = "(";
    private static final String STRICT_TAIL = "\n) = true";

    private static final BoundedFeel ENGINE = new BoundedFeel(ZonedDateTime::now);

    private Feel() {}

    /** Why an expression is refused; {@code near} is the place in the text, empty where there is none to show. */
    public record Problem(Kind kind, String near) {

        /** What is wrong with the expression. */
        public enum Kind {
            EMPTY,
            SYNTAX,
            TOO_LONG,
            TOO_DEEP,
            /** Repeats over a range that is too long or not known beforehand, or makes too much by itself. */
            RUNAWAY,
            /** Searches with a pattern that looks around or back. */
            PATTERN
        }
    }

    /** Empty where the expression can be evaluated; it is tried once, where every name means nothing. */
    public static Optional<Problem> problem(String expression) {
        return FeelGuard.beforeParsing(expression).or(() -> problem(BoundedFeel.read(expression)));
    }

    private static Optional<Problem> problem(Reading reading) {
        if (reading instanceof Reading.Read read) {
            return FeelGuard.afterParsing(read.expression().expression()).or(() -> tried(read.expression()));
        }
        return Optional.of(
                reading instanceof Reading.Unreadable unreadable
                        ? new Problem(Problem.Kind.SYNTAX, unreadable.near())
                        : new Problem(Problem.Kind.TOO_DEEP, ""));
    }

    private static Optional<Problem> tried(ParsedExpression expression) {
        try {
            ENGINE.tryByItself(expression);
            return Optional.empty();
        } catch (ExpressionTooHeavy tooHeavy) {
            return Optional.of(new Problem(Problem.Kind.RUNAWAY, ""));
        } catch (PatternNotSupported pattern) {
            return Optional.of(new Problem(Problem.Kind.PATTERN, ""));
        }
    }

    /** The names an expression takes from outside, as paths such as {@code deal.company.city}; none where it cannot be read. */
    public static Set<String> names(String expression) {
        return parse(expression).map(FeelNames::of).orElse(Set.of());
    }

    /** The texts that stand in an expression as they are; none where it cannot be read. */
    public static Set<String> texts(String expression) {
        return parse(expression).map(FeelTexts::of).orElse(Set.of());
    }

    /** An expression that can be read, to be evaluated often; whether it takes too much shows then. */
    public static Optional<ParsedExpression> parsed(String expression) {
        return FeelGuard.beforeParsing(expression).isEmpty()
                        && BoundedFeel.read(expression) instanceof Reading.Read read
                        && FeelGuard.afterParsing(read.expression().expression())
                                .isEmpty()
                ? Optional.of(read.expression())
                : Optional.empty();
    }

    /** As {@link #parsed}, with its names. */
    public static Optional<Prepared> prepare(String expression) {
        return parsed(expression).map(Prepared::new);
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

        /**
         * As {@link Feel#evaluate}.
         *
         * @throws ExpressionTooHeavy where it takes too much
         */
        public @Nullable Object evaluate(Map<String, Object> context) {
            return ENGINE.evaluate(parsed, context).value();
        }

        /** Whether it calls a function that there is not. */
        public boolean callsNothing(Map<String, Object> context) {
            return ENGINE.evaluate(parsed, context).unknownFunction();
        }
    }

    /** The value, null where the expression is refused or a part it needs is missing. Values are Java's own. */
    public static @Nullable Object evaluate(String expression, Map<String, Object> context) {
        return prepare(expression).map(prepared -> prepared.evaluate(context)).orElse(null);
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
        return FeelGuard.beforeParsing(expression).isEmpty()
                        && BoundedFeel.read(expression) instanceof Reading.Read read
                ? Optional.of(read.expression().expression())
                : Optional.empty();
    }
}
