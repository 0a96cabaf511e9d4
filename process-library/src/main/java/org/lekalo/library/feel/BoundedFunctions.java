package org.lekalo.library.feel;

import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.collection.immutable.List;
import java.util.Set;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValFunction;
import org.camunda.feel.syntaxtree.ValList;
import org.camunda.feel.syntaxtree.ValNumber;
import org.camunda.feel.syntaxtree.ValString;

/** The engine's functions, each paid for before it is called where what it makes or does is not in proportion to what it is given. */
final class BoundedFunctions implements FunctionProvider {

    private static final Set<String> COMPARE_EACH_WITH_EACH =
            Set.of("distinct values", "duplicate values", "union", "index of");
    private static final Set<String> ROUND =
            Set.of("decimal", "floor", "ceiling", "round up", "round down", "round half up", "round half down");
    private static final Set<String> READ_A_TEXT = Set.of("number", "date", "time", "date and time", "duration");

    private final FunctionProvider engines;
    private final FeelBudget budget;
    private final PatternFunctions patterns;

    BoundedFunctions(FunctionProvider engines, FeelBudget budget) {
        this.engines = engines;
        this.budget = budget;
        this.patterns = new PatternFunctions(budget);
    }

    @Override
    public List<ValFunction> getFunctions(String name) {
        var own = PatternFunctions.NAMES.contains(name) ? patterns.of(name) : NumberFunctions.of(name);
        return Scala.list(own.isEmpty() ? Scala.list(engines.getFunctions(name)) : own)
                .map(each -> paid(name, each));
    }

    @Override
    public Iterable<String> functionNames() {
        return engines.functionNames();
    }

    private ValFunction paid(String name, ValFunction function) {
        return new ValFunction(
                function.params(),
                arguments -> {
                    pay(name, Scala.list(arguments));
                    return function.invoke().apply(arguments);
                },
                function.hasVarArgs());
    }

    private void pay(String name, java.util.List<Val> arguments) {
        if (COMPARE_EACH_WITH_EACH.contains(name) && arguments.get(0) instanceof ValList list) {
            budget.spendSquared(items(list));
        } else if (ROUND.contains(name) && arguments.size() > 1 && arguments.get(1) instanceof ValNumber scale) {
            budget.bound(Math.abs((long) scale.value().intValue()), FeelBudget.MOST_DIGITS);
        } else if (READ_A_TEXT.contains(name) && arguments.get(0) instanceof ValString text) {
            budget.bound(text.value().length(), FeelBudget.MOST_DIGITS);
        } else if (name.equals("string join") && arguments.get(0) instanceof ValList list) {
            budget.bound(joined(list, arguments), FeelBudget.LONGEST_TEXT);
        }
    }

    private static long joined(ValList list, java.util.List<Val> arguments) {
        long delimiter = arguments.size() > 1 && arguments.get(1) instanceof ValString text
                ? text.value().length()
                : 0;
        return delimiter * Scala.size(list.items(), FeelBudget.MOST_ITEMS);
    }

    /** Of all lists together, where several are given. */
    private static long items(ValList list) {
        return Scala.list(list.items()).stream()
                .mapToLong(item -> item instanceof ValList inner ? Scala.size(inner.items(), FeelBudget.MOST_ITEMS) : 1)
                .sum();
    }
}
