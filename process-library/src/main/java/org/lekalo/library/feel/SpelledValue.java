package org.lekalo.library.feel;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.feel.syntaxtree.AtLeastOne;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.Equal;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.In;
import org.camunda.feel.syntaxtree.PositionalFunctionParameters;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.UnaryTestExpression;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValBoolean;
import org.camunda.feel.syntaxtree.ValString;
import org.lekalo.library.record.TextForm;

/** A {@link SpelledText} as an expression sees it. */
final class SpelledValue extends ValString {

    private static final long serialVersionUID = 1;

    private static final int UNITS = 20;
    private static final int UNITS_A_CHARACTER = 5;

    private final TextForm form;

    SpelledValue(SpelledText spelled) {
        super(spelled.text());
        this.form = spelled.form();
    }

    /**
     * What {@code x = y}, {@code x in (y, …)} and {@code contains(x, y)}, in small letters or not, give where such a text is
     * among them; empty for all else.
     */
    static Optional<Val> compared(Exp expression, Function<Exp, Val> eval, FeelBudget budget) {
        if (expression instanceof Equal equal) {
            return compared(equal.x(), List.of(equal.y()), eval, budget);
        }
        if (expression instanceof FunctionInvocation call && call.function().equals("contains")) {
            return arguments(call).size() == 2 ? contained(call, eval, budget) : Optional.empty();
        }
        return expression instanceof In in ? compared(in.x(), tests(in.test()), eval, budget) : Optional.empty();
    }

    /** A text that names the same is held in whatever spelling; of any other, it is for the function to say. */
    private static Optional<Val> contained(FunctionInvocation contains, Function<Exp, Val> eval, FeelBudget budget) {
        var texts = arguments(contains).stream().map(SpelledValue::asWritten).toList();
        return compared(texts.get(0), texts.subList(1, 2), eval, budget)
                .filter(value -> value instanceof ValBoolean same && same.value());
    }

    private static Exp asWritten(Exp text) {
        return text instanceof FunctionInvocation call
                        && call.function().equals("lower case")
                        && arguments(call).size() == 1
                ? arguments(call).get(0)
                : text;
    }

    private static List<Exp> arguments(FunctionInvocation call) {
        return call.params() instanceof PositionalFunctionParameters positional
                ? Scala.list(positional.params())
                : List.of();
    }

    private static List<Exp> tests(Exp test) {
        var tests = test instanceof AtLeastOne several ? Scala.list(several.xs()) : List.of(test);
        return tests.stream()
                .map(one -> one instanceof UnaryTestExpression single ? single.exp() : one)
                .toList();
    }

    private static Optional<Val> compared(Exp left, List<Exp> others, Function<Exp, Val> eval, FeelBudget budget) {
        boolean texts = left instanceof Ref && others.stream().allMatch(SpelledValue::mayBeText);
        if (!texts || !(eval.apply(left) instanceof ValString text)) {
            return Optional.empty();
        }
        var values = others.stream().map(eval).toList();
        return values.stream().allMatch(ValString.class::isInstance)
                        && (text instanceof SpelledValue || values.stream().anyMatch(SpelledValue.class::isInstance))
                ? Optional.of(new ValBoolean(values.stream().anyMatch(other -> same(text, (ValString) other, budget))))
                : Optional.empty();
    }

    private static boolean mayBeText(Exp expression) {
        return expression instanceof ConstString || expression instanceof Ref;
    }

    private static boolean same(ValString one, ValString other, FeelBudget budget) {
        if (!(one instanceof SpelledValue spelled)) {
            return other instanceof SpelledValue && same(other, one, budget);
        }
        budget.spend(price(one) + price(other));
        return !Collections.disjoint(spelled.form.normal(one.value()), spelled.form.normal(other.value()));
    }

    /** Of finding what stands in a text. */
    private static long price(ValString text) {
        return UNITS + (long) Math.min(text.value().length(), TextForm.LONGEST) * UNITS_A_CHARACTER;
    }
}
