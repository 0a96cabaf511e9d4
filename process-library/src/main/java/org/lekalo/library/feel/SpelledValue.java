package org.lekalo.library.feel;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.feel.syntaxtree.AtLeastOne;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.Equal;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.In;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.UnaryTestExpression;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValBoolean;
import org.camunda.feel.syntaxtree.ValString;
import org.lekalo.library.record.TextForm;

/** A {@link SpelledText} as an expression sees it. */
final class SpelledValue extends ValString {

    private static final long serialVersionUID = 1;

    private final TextForm form;

    SpelledValue(SpelledText spelled) {
        super(spelled.text());
        this.form = spelled.form();
    }

    /** What {@code x = y} and {@code x in (y, …)} give where such a text is among them; empty for all else. */
    static Optional<Val> compared(Exp expression, Function<Exp, Val> eval) {
        if (expression instanceof Equal equal) {
            return compared(equal.x(), List.of(equal.y()), eval);
        }
        return expression instanceof In in ? compared(in.x(), tests(in.test()), eval) : Optional.empty();
    }

    private static List<Exp> tests(Exp test) {
        var tests = test instanceof AtLeastOne several ? Scala.list(several.xs()) : List.of(test);
        return tests.stream()
                .map(one -> one instanceof UnaryTestExpression single ? single.exp() : one)
                .toList();
    }

    private static Optional<Val> compared(Exp left, List<Exp> others, Function<Exp, Val> eval) {
        boolean texts = left instanceof Ref && others.stream().allMatch(SpelledValue::mayBeText);
        if (!texts || !(eval.apply(left) instanceof ValString text)) {
            return Optional.empty();
        }
        var values = others.stream().map(eval).toList();
        return values.stream().allMatch(ValString.class::isInstance)
                        && (text instanceof SpelledValue || values.stream().anyMatch(SpelledValue.class::isInstance))
                ? Optional.of(new ValBoolean(values.stream().anyMatch(other -> same(text, (ValString) other))))
                : Optional.empty();
    }

    private static boolean mayBeText(Exp expression) {
        return expression instanceof ConstString || expression instanceof Ref;
    }

    private static boolean same(ValString one, ValString other) {
        if (!(one instanceof SpelledValue spelled)) {
            return other instanceof SpelledValue && same(other, one);
        }
        return !Collections.disjoint(spelled.form.normal(one.value()), spelled.form.normal(other.value()));
    }
}
