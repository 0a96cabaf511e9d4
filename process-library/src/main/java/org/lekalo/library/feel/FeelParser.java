package org.lekalo.library.feel;

import camundajar.impl.fastparse.IndexedParserInput;
import camundajar.impl.fastparse.Parsed;
import camundajar.impl.fastparse.ParserInputSource.fromParserInput;
import camundajar.impl.fastparse.ParsingRun;
import camundajar.impl.fastparse.package$;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import org.camunda.feel.impl.parser.ExpressionValidator;
import org.camunda.feel.impl.parser.FeelParser$;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;

/**
 * FEEL's parser, which tries some constructs twice at each depth and so may take exponential time: under a bound on how
 * often it looks at the text. The engine's own entrance takes a text only; the one behind it takes what can count.
 */
final class FeelParser {

    private static final int LOOKS_AT_ANY_TEXT = 60_000;
    private static final int LOOKS_A_CHARACTER = 60;
    private static final int SHOWN = 10;
    private static final MethodHandle GRAMMAR = grammar();
    private static final ExpressionValidator VALIDATOR = new ExpressionValidator(false);

    /** The same text is often asked several things in a row. */
    private static volatile @Nullable Last last;

    private record Last(String expression, Reading reading) {}

    private FeelParser() {}

    static Reading read(String expression) {
        var known = last;
        if (known != null && known.expression.equals(expression)) {
            return known.reading;
        }
        var reading = parse(expression);
        last = new Last(expression, reading);
        return reading;
    }

    private static Reading parse(String expression) {
        var looks = new Looks(expression);
        try {
            Parsed<?> parsed = package$.MODULE$.parse(
                    new fromParserInput<>(looks, input -> input), FeelParser::grammar, false, 0, null);
            if (parsed instanceof Parsed.Failure failure) {
                return new Reading.Unreadable(looks.slice(failure.index(), failure.index() + SHOWN));
            }
            var tree = (Exp) parsed.get().value();
            return VALIDATOR.validateExpression(tree).isDefined()
                    ? new Reading.Unreadable("")
                    : new Reading.Read(new ParsedExpression(tree, expression));
        } catch (TooOften | StackOverflowError tooDeep) {
            return new Reading.TooDeep();
        }
    }

    @SuppressWarnings("unchecked")
    private static ParsingRun<Exp> grammar(ParsingRun<Object> run) {
        try {
            return (ParsingRun<Exp>) GRAMMAR.invoke(FeelParser$.MODULE$, run);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static MethodHandle grammar() {
        try {
            var entrance = FeelParser$.class.getDeclaredMethod("fullExpression", ParsingRun.class);
            entrance.setAccessible(true);
            return MethodHandles.lookup().unreflect(entrance);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static final class TooOften extends RuntimeException {

        TooOften() {
            super("The parser goes back too often", null, false, false);
        }
    }

    private static final class Looks extends IndexedParserInput {

        private long left;

        Looks(String text) {
            super(text);
            this.left = LOOKS_AT_ANY_TEXT + (long) LOOKS_A_CHARACTER * text.length();
        }

        @Override
        public char apply(int index) {
            count();
            return super.apply(index);
        }

        @Override
        public boolean isReachable(int index) {
            count();
            return super.isReachable(index);
        }

        private void count() {
            if (--left < 0) {
                throw new TooOften();
            }
        }
    }
}
