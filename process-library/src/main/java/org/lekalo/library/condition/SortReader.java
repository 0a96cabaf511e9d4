package org.lekalo.library.condition;

import static java.util.Map.entry;

import camundajar.impl.scala.Tuple2;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.feel.syntaxtree.Addition;
import org.camunda.feel.syntaxtree.ArithmeticNegation;
import org.camunda.feel.syntaxtree.AtLeastOne;
import org.camunda.feel.syntaxtree.Conjunction;
import org.camunda.feel.syntaxtree.ConstBool;
import org.camunda.feel.syntaxtree.ConstContext;
import org.camunda.feel.syntaxtree.ConstDate;
import org.camunda.feel.syntaxtree.ConstDateTime;
import org.camunda.feel.syntaxtree.ConstDayTimeDuration;
import org.camunda.feel.syntaxtree.ConstList;
import org.camunda.feel.syntaxtree.ConstLocalDateTime;
import org.camunda.feel.syntaxtree.ConstLocalTime;
import org.camunda.feel.syntaxtree.ConstNull$;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.ConstRange;
import org.camunda.feel.syntaxtree.ConstRangeBoundary;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.ConstTime;
import org.camunda.feel.syntaxtree.ConstYearMonthDuration;
import org.camunda.feel.syntaxtree.Disjunction;
import org.camunda.feel.syntaxtree.Division;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.Exponentiation;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.FunctionDefinition;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.If;
import org.camunda.feel.syntaxtree.In;
import org.camunda.feel.syntaxtree.InputEqualTo;
import org.camunda.feel.syntaxtree.InputGreaterOrEqual;
import org.camunda.feel.syntaxtree.InputGreaterThan;
import org.camunda.feel.syntaxtree.InputInRange;
import org.camunda.feel.syntaxtree.InputLessOrEqual;
import org.camunda.feel.syntaxtree.InputLessThan;
import org.camunda.feel.syntaxtree.InstanceOf;
import org.camunda.feel.syntaxtree.Multiplication;
import org.camunda.feel.syntaxtree.Not;
import org.camunda.feel.syntaxtree.PositionalFunctionParameters;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.SomeItem;
import org.camunda.feel.syntaxtree.Subtraction;
import org.camunda.feel.syntaxtree.UnaryTestExpression;

/**
 * Reads what kind of value each part of an expression gives, and finds comparisons of what cannot be compared, and values that
 * stand where yes or no is asked for. Inside a filter's brackets a name may mean a part of the item, so those are passed over.
 */
final class SortReader {

    private static final Map<Class<?>, ValueSort> BY_FORM = Map.ofEntries(
            entry(ConstBool.class, ValueSort.ANSWER),
            entry(InstanceOf.class, ValueSort.ANSWER),
            entry(ConstNumber.class, ValueSort.NUMBER),
            entry(ConstString.class, ValueSort.TEXT),
            entry(ConstDate.class, ValueSort.DAY),
            entry(ConstDateTime.class, ValueSort.MOMENT),
            entry(ConstLocalDateTime.class, ValueSort.MOMENT),
            entry(ConstDayTimeDuration.class, ValueSort.DURATION),
            entry(ConstYearMonthDuration.class, ValueSort.DURATION),
            entry(ConstTime.class, ValueSort.THING),
            entry(ConstLocalTime.class, ValueSort.THING),
            entry(ConstRange.class, ValueSort.THING),
            entry(Exponentiation.class, ValueSort.NUMBER),
            entry(ConstList.class, ValueSort.LIST),
            entry(ConstNull$.class, ValueSort.NOTHING));

    private final PathSorts paths;
    private final Set<Senseless> found = new LinkedHashSet<>();

    private SortReader(PathSorts paths) {
        this.paths = paths;
    }

    static Set<Senseless> senseless(Exp condition, PathSorts paths) {
        var reader = new SortReader(paths);
        reader.answer(condition, Set.of());
        return reader.found;
    }

    /** What must be yes or no. */
    private ValueSort answer(Object node, Set<String> bound) {
        if (!read(node, bound).mayBeAnAnswer()) {
            found.add(new Senseless(Senseless.Kind.NO_ANSWER, nameIn(node)));
        }
        return ValueSort.ANSWER;
    }

    private ValueSort read(Object node, Set<String> bound) {
        if (node instanceof Ref ref) {
            var path = SyntaxTree.list(ref.names());
            return bound.contains(path.get(0)) ? ValueSort.UNKNOWN : paths.of(path);
        }
        if (node instanceof Conjunction || node instanceof Disjunction || node instanceof Not) {
            return answers(node, bound);
        }
        if (node instanceof org.camunda.feel.syntaxtree.Comparison comparison) {
            hold(node, read(comparison.x(), bound), read(comparison.y(), bound));
            return ValueSort.ANSWER;
        }
        if (node instanceof In in) {
            tests(in, read(in.x(), bound), in.test(), bound);
            return ValueSort.ANSWER;
        }
        if (node instanceof If choice) {
            answer(choice.condition(), bound);
            return read(choice.statement(), bound).or(read(choice.elseStatement(), bound));
        }
        if (node instanceof FunctionInvocation call) {
            return call.function().equals("not") && call.params() instanceof PositionalFunctionParameters given
                    ? answers(given.params(), bound)
                    : parts(call.params(), bound, FunctionSorts.of(call.function()));
        }
        return binding(node, bound);
    }

    /** What gives names to values of its own. */
    private ValueSort binding(Object node, Set<String> bound) {
        if (node instanceof SomeItem some) {
            return answer(some.condition(), bind(SyntaxTree.list(some.iterators()), bound));
        }
        if (node instanceof EveryItem every) {
            return answer(every.condition(), bind(SyntaxTree.list(every.iterators()), bound));
        }
        if (node instanceof For each) {
            read(each.exp(), bind(SyntaxTree.list(each.iterators()), bound));
            return ValueSort.LIST;
        }
        if (node instanceof ConstContext context) {
            bind(SyntaxTree.list(context.entries()), bound);
            return ValueSort.RECORD;
        }
        if (node instanceof FunctionDefinition function) {
            var inner = new HashSet<>(bound);
            inner.addAll(SyntaxTree.list(function.parameters()));
            return parts(function.body(), inner, ValueSort.THING);
        }
        return calculated(node, bound);
    }

    private ValueSort calculated(Object node, Set<String> bound) {
        if (node instanceof Addition sum) {
            return read(sum.x(), bound).plus(read(sum.y(), bound));
        }
        if (node instanceof Subtraction difference) {
            return read(difference.x(), bound).minus(read(difference.y(), bound));
        }
        if (node instanceof Multiplication product) {
            return read(product.x(), bound).times(read(product.y(), bound));
        }
        if (node instanceof Division quotient) {
            return read(quotient.x(), bound).times(read(quotient.y(), bound));
        }
        if (node instanceof ArithmeticNegation negation) {
            return read(negation.x(), bound);
        }
        if (node instanceof Filter filter) {
            return parts(filter.list(), bound, ValueSort.UNKNOWN);
        }
        return parts(node, bound, BY_FORM.getOrDefault(node.getClass(), ValueSort.UNKNOWN));
    }

    private ValueSort answers(Object node, Set<String> bound) {
        SyntaxTree.children(node).forEach(part -> answer(part, bound));
        return ValueSort.ANSWER;
    }

    private ValueSort parts(Object node, Set<String> bound, ValueSort whole) {
        SyntaxTree.children(node).forEach(part -> read(part, bound));
        return whole;
    }

    /** Walks the entries in order, each seeing the names before it. */
    private Set<String> bind(Iterable<Tuple2<String, Exp>> entries, Set<String> bound) {
        var inner = new HashSet<>(bound);
        for (var entry : entries) {
            read(entry._2(), inner);
            inner.add(entry._1());
        }
        inner.add("partial");
        return inner;
    }

    /** What stands right of "in": values, lists of values, ranges, or what is a test by itself. */
    private void tests(In in, ValueSort tested, Object test, Set<String> bound) {
        if (isMadeOfTests(test)) {
            SyntaxTree.children(test).forEach(part -> tests(in, tested, part, bound));
            return;
        }
        var sort = read(test, bound);
        if (sort != ValueSort.LIST && sort != ValueSort.ANSWER) {
            hold(in, tested, sort);
        }
    }

    private static boolean isMadeOfTests(Object test) {
        return test instanceof AtLeastOne
                || test instanceof UnaryTestExpression
                || test instanceof ConstList
                || test instanceof ConstRange
                || test instanceof ConstRangeBoundary
                || test instanceof InputInRange
                || test instanceof InputEqualTo
                || test instanceof InputLessThan
                || test instanceof InputLessOrEqual
                || test instanceof InputGreaterThan
                || test instanceof InputGreaterOrEqual
                || test instanceof camundajar.impl.scala.collection.Iterable;
    }

    private void hold(Object comparison, ValueSort left, ValueSort right) {
        if (!left.mayBeHeldAgainst(right)) {
            var name = nameIn(comparison);
            found.add(
                    name.isEmpty()
                            ? new Senseless(Senseless.Kind.ALWAYS_THE_SAME, "")
                            : new Senseless(Senseless.Kind.DOES_NOT_FIT, name));
        }
    }

    private static String nameIn(Object node) {
        return node instanceof Exp expression
                ? FeelNames.of(expression).stream().findFirst().orElse("")
                : "";
    }
}
