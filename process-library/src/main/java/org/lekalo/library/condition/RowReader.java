package org.lekalo.library.condition;

import java.util.List;
import java.util.Optional;
import org.camunda.feel.syntaxtree.AtLeastOne;
import org.camunda.feel.syntaxtree.ConstBool;
import org.camunda.feel.syntaxtree.ConstNull$;
import org.camunda.feel.syntaxtree.Equal;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.GreaterOrEqual;
import org.camunda.feel.syntaxtree.GreaterThan;
import org.camunda.feel.syntaxtree.In;
import org.camunda.feel.syntaxtree.LessOrEqual;
import org.camunda.feel.syntaxtree.LessThan;
import org.camunda.feel.syntaxtree.Not;
import org.camunda.feel.syntaxtree.PositionalFunctionParameters;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.SomeItem;
import org.camunda.feel.syntaxtree.UnaryTestExpression;
import org.lekalo.library.record.FieldKind;

/** Reads one comparison of a syntax tree as the row it was written from; empty where it is of no row. */
final class RowReader {

    /** A row with the kind its values show. */
    record Found(ConditionRow row, FieldKind kind) {}

    private RowReader() {}

    static Optional<Found> read(Object node) {
        if (node instanceof Equal equal) {
            return isNull(equal.y())
                    ? empty(equal.x(), Comparison.EMPTY, FieldKind.NUMBER)
                    : one(Comparison.EQUAL, equal.x(), equal.y());
        }
        if (node instanceof Not not) {
            return not.x() instanceof Equal equal ? notEqual(equal) : Optional.empty();
        }
        if (node instanceof In in) {
            return CalendarPeriod.read(in)
                    .flatMap(period -> counted(in.x(), Comparison.WITHIN, period.written()))
                    .or(() -> oneOf(in));
        }
        if (node instanceof SomeItem some) {
            return oneOfMany(some);
        }
        if (node instanceof FunctionInvocation call) {
            return call.function().equals("not") ? negated(call) : contains(call, Comparison.CONTAINS);
        }
        return ordered(node);
    }

    private static Optional<Found> ordered(Object node) {
        if (node instanceof LessThan less) {
            return one(Comparison.LESS, less.x(), less.y());
        }
        if (node instanceof LessOrEqual less) {
            return one(Comparison.LESS_OR_EQUAL, less.x(), less.y());
        }
        if (node instanceof GreaterThan greater) {
            return one(Comparison.GREATER, greater.x(), greater.y());
        }
        return node instanceof GreaterOrEqual greater
                ? one(Comparison.GREATER_OR_EQUAL, greater.x(), greater.y())
                : Optional.empty();
    }

    private static Optional<Found> notEqual(Equal equal) {
        return isNull(equal.y())
                ? empty(equal.x(), Comparison.NOT_EMPTY, FieldKind.NUMBER)
                : one(Comparison.NOT_EQUAL, equal.x(), equal.y());
    }

    private static Optional<Found> negated(FunctionInvocation not) {
        var arguments = arguments(not);
        if (arguments.size() != 1) {
            return Optional.empty();
        }
        if (arguments.get(0) instanceof In in) {
            return nullOrEmptyText(tests(in)) ? empty(in.x(), Comparison.NOT_EMPTY, FieldKind.TEXT) : Optional.empty();
        }
        return arguments.get(0) instanceof Equal equal
                        && equal.y() instanceof ConstBool bool
                        && bool.value()
                        && equal.x() instanceof FunctionInvocation call
                ? contains(call, Comparison.NOT_CONTAINS)
                : Optional.empty();
    }

    /** Any of the values among the many of the field. */
    private static Optional<Found> oneOfMany(SomeItem some) {
        var lists = SyntaxTree.list(some.iterators());
        return lists.size() == 1
                        && some.condition() instanceof In in
                        && path(in.x()).filter(List.of(RowWriter.ITEM)::equals).isPresent()
                ? oneOf(in).flatMap(found -> path(lists.get(0)._2()).map(path -> ofMany(found.row(), path)))
                : Optional.empty();
    }

    private static Found ofMany(ConditionRow row, List<String> path) {
        return new Found(
                new ConditionRow(String.join(".", path), row.comparison(), row.values()), FieldKind.MANY_CHOICE);
    }

    private static Optional<Found> contains(FunctionInvocation call, Comparison comparison) {
        var arguments = arguments(call);
        if (call.function().equals("list contains") && arguments.size() == 2) {
            return one(comparison, arguments.get(0), arguments.get(1))
                    .map(found -> new Found(found.row(), FieldKind.MANY_CHOICE));
        }
        return call.function().equals("contains") && arguments.size() == 2
                ? lowered(arguments.get(0))
                        .flatMap(path -> lowered(arguments.get(1)).flatMap(text -> one(comparison, path, text)))
                : Optional.empty();
    }

    private static Optional<Object> lowered(Object node) {
        return node instanceof FunctionInvocation call && call.function().equals("lower case")
                ? arguments(call).stream().findFirst()
                : Optional.empty();
    }

    private static Optional<Found> oneOf(In in) {
        var tests = tests(in);
        if (nullOrEmptyText(tests)) {
            return empty(in.x(), Comparison.EMPTY, FieldKind.TEXT);
        }
        var values = tests.stream().flatMap(test -> ReadValue.of(test).stream()).toList();
        return values.isEmpty() || values.size() != tests.size()
                ? Optional.empty()
                : found(in.x(), Comparison.ONE_OF, values);
    }

    private static Optional<Found> one(Comparison comparison, Object path, Object literal) {
        return RelativeDay.read(literal)
                .flatMap(day -> counted(path, comparison, day))
                .or(() -> ReadValue.of(literal).flatMap(value -> found(path, comparison, List.of(value))))
                .or(() -> against(path, comparison, literal));
    }

    /** That a moment is today's says that it is within the day. */
    private static Optional<Found> counted(Object compared, Comparison comparison, RelativeDay day) {
        boolean isDayOfMoment = compared instanceof FunctionInvocation
                && comparison == Comparison.EQUAL
                && day.equals(new RelativeDay(0));
        return isDayOfMoment
                ? counted(compared, Comparison.WITHIN, CalendarPeriod.DAY.written())
                : counted(compared, comparison, day.written());
    }

    /** A date itself, or the day of a moment. */
    private static Optional<Found> counted(Object compared, Comparison comparison, String value) {
        var arguments =
                compared instanceof FunctionInvocation call && call.function().equals("date")
                        ? arguments(call)
                        : List.of();
        return arguments.size() == 1
                ? whole(arguments.get(0), comparison, FieldKind.DATE_TIME, List.of(value))
                : whole(compared, comparison, FieldKind.DATE, List.of(value));
    }

    /** Two fields say by their ends alone whether they are references or people; the rest compares as numbers do. */
    private static Optional<Found> against(Object path, Comparison comparison, Object other) {
        if (!comparison.takesAField()) {
            return Optional.empty();
        }
        return path(path)
                .flatMap(left -> path(other).map(right -> {
                    var kind = ending(left) == ending(right) ? ending(left) : FieldKind.NUMBER;
                    return new Found(ConditionRow.against(subject(left, kind), comparison, subject(right, kind)), kind);
                }));
    }

    private static FieldKind ending(List<String> names) {
        var last = names.get(names.size() - 1);
        if (names.size() < 3) {
            return FieldKind.NUMBER;
        }
        return FeelForm.comparedBy(last).orElse(FieldKind.NUMBER);
    }

    private static String subject(List<String> names, FieldKind kind) {
        return String.join(".", FeelForm.of(kind).compared().isEmpty() ? names : names.subList(0, names.size() - 1));
    }

    private static Optional<Found> empty(Object path, Comparison comparison, FieldKind kind) {
        return whole(path, comparison, kind, List.of());
    }

    private static Optional<Found> whole(Object path, Comparison comparison, FieldKind kind, List<String> values) {
        return path(path).map(names -> new Found(new ConditionRow(String.join(".", names), comparison, values), kind));
    }

    private static Optional<Found> found(Object path, Comparison comparison, List<ReadValue> values) {
        var kind = values.get(0).kind();
        var texts = values.stream().map(ReadValue::text).toList();
        return path(path).map(names -> {
            var last = names.get(names.size() - 1);
            var shown = names.size() < 3 ? kind : FeelForm.comparedBy(last).orElse(kind);
            return new Found(new ConditionRow(subject(names, shown), comparison, texts), shown);
        });
    }

    private static Optional<List<String>> path(Object node) {
        return node instanceof Ref ref ? Optional.of(SyntaxTree.list(ref.names())) : Optional.empty();
    }

    private static boolean isNull(Object node) {
        return node == ConstNull$.MODULE$;
    }

    private static boolean nullOrEmptyText(List<Object> tests) {
        return tests.size() == 2
                && isNull(tests.get(0))
                && ReadValue.of(tests.get(1))
                        .filter(value -> value.text().isEmpty())
                        .isPresent();
    }

    private static List<Object> tests(In in) {
        var tests = in.test() instanceof AtLeastOne several
                ? SyntaxTree.children(several.xs())
                : List.<Object>of(in.test());
        return tests.stream()
                .map(test -> test instanceof UnaryTestExpression single ? single.exp() : test)
                .toList();
    }

    private static List<Object> arguments(FunctionInvocation call) {
        return call.params() instanceof PositionalFunctionParameters positional
                ? SyntaxTree.children(positional.params())
                : List.of();
    }
}
