package org.lekalo.library.feel;

import camundajar.impl.scala.Tuple2;
import camundajar.impl.scala.collection.immutable.List;
import java.math.BigDecimal;
import java.util.ArrayList;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.impl.interpreter.FeelInterpreter;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.IterationContext;
import org.camunda.feel.syntaxtree.SomeItem;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValList;
import org.camunda.feel.syntaxtree.ValNumber;
import org.camunda.feel.valuemapper.ValueMapper;

/**
 * Pays for each step and each value from a budget; what would be made in one step out of proportion to its parts is paid
 * before it is made. For one evaluation only.
 */
final class BoundedInterpreter extends FeelInterpreter {

    private static final BigDecimal TOO_LONG = BigDecimal.valueOf(FeelBudget.MOST_ITEMS + 1L);

    private final FeelBudget budget;

    BoundedInterpreter(ValueMapper values, FeelBudget budget) {
        super(values);
        this.budget = budget;
    }

    @Override
    public Val eval(Exp expression, EvalContext context) {
        if (expression instanceof Computed known) {
            return known.value();
        }
        budget.enter();
        try {
            var compared = SpelledValue.compared(expression, operand -> eval(operand, context), budget);
            // no lambda in between: long chains go as deep as the stack
            var value = compared.isPresent() ? compared.get() : super.eval(paid(expression, context), context);
            budget.spendOn(value);
            return value;
        } finally {
            budget.leave();
        }
    }

    private Exp paid(Exp expression, EvalContext context) {
        if (expression instanceof For each) {
            return new For(product(each.iterators(), context), each.exp());
        }
        if (expression instanceof SomeItem some) {
            return new SomeItem(product(some.iterators(), context), some.condition());
        }
        if (expression instanceof EveryItem every) {
            return new EveryItem(product(every.iterators(), context), every.condition());
        }
        if (expression instanceof Filter filter) {
            return new Filter(filtered(filter.list(), context), filter.filter());
        }
        return expression instanceof IterationContext range ? range(range, context) : expression;
    }

    /** The interpreter makes all combinations before it goes through the first. */
    private List<Tuple2<String, Exp>> product(List<Tuple2<String, Exp>> iterators, EvalContext context) {
        var computed = new ArrayList<Tuple2<String, Exp>>();
        long combinations = 1;
        for (var iterator : Scala.list(iterators)) {
            var items = eval(iterator._2(), context);
            combinations *= items instanceof ValList list ? Scala.size(list.items(), FeelBudget.MOST_ITEMS) : 1;
            budget.spendSquared(combinations);
            computed.add(new Tuple2<>(iterator._1(), new Computed(items)));
        }
        return Scala.list(computed);
    }

    private Exp filtered(Exp list, EvalContext context) {
        var items = eval(list, context);
        if (items instanceof ValList several) {
            budget.spendSquared(Scala.size(several.items(), FeelBudget.MOST_ITEMS));
        }
        return new Computed(items);
    }

    private Exp range(IterationContext range, EvalContext context) {
        var start = eval(range.start(), context);
        var end = eval(range.end(), context);
        if (start instanceof ValNumber from && end instanceof ValNumber to) {
            var length = to.value().bigDecimal().subtract(from.value().bigDecimal());
            budget.bound(length.abs().min(TOO_LONG).longValue(), FeelBudget.MOST_ITEMS);
        }
        return new IterationContext(new Computed(start), new Computed(end));
    }
}
