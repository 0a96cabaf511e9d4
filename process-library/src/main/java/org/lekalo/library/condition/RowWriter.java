package org.lekalo.library.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lekalo.library.record.FieldKind;

/**
 * One row as FEEL. "Not equal" and "does not contain" are the exact opposites of their positives and so hold for an
 * empty field; every other comparison with an empty field does not.
 */
final class RowWriter {

    /** What one of many choices is called while each is looked at. */
    static final String ITEM = "choice";

    private RowWriter() {}

    /** Empty where the row is not complete, or its values or comparison do not fit the kind. */
    static Optional<String> write(ConditionRow row, FieldKind kind) {
        var fits = Comparison.fitting(kind).contains(row.comparison()) && FeelPath.writable(row.subject());
        return fits ? rightSide(row, kind).map(sides -> fragment(row, kind, sides)) : Optional.empty();
    }

    private static Optional<List<String>> rightSide(ConditionRow row, FieldKind kind) {
        var other = row.against();
        if (other == null) {
            return row.comparison().takes(row.values().size()) ? literals(row, kind) : Optional.empty();
        }
        return row.comparison().takesAField() && row.values().isEmpty() && FeelPath.writable(other)
                ? Optional.of(List.of(FeelPath.write(other) + compared(kind)))
                : Optional.empty();
    }

    private static Optional<List<String>> literals(ConditionRow row, FieldKind kind) {
        var literals = new ArrayList<String>();
        row.values().forEach(value -> literal(row.comparison(), kind, value).ifPresent(literals::add));
        return literals.size() == row.values().size() ? Optional.of(literals) : Optional.empty();
    }

    private static Optional<String> literal(Comparison comparison, FieldKind kind, String value) {
        return comparison == Comparison.WITHIN
                ? CalendarPeriod.of(value, kind).map(CalendarPeriod::feel)
                : day(kind, value).map(RelativeDay::feel).or(() -> FeelLiteral.of(kind, value));
    }

    private static Optional<RelativeDay> day(FieldKind kind, String value) {
        return kind == FieldKind.DATE || kind == FieldKind.DATE_TIME ? RelativeDay.of(value) : Optional.empty();
    }

    /** What is compared: of a moment, its day where that is meant. */
    private static String compared(String whole, ConditionRow row, FieldKind kind) {
        return kind == FieldKind.DATE_TIME && row.countsDays() ? "date(" + whole + ")" : whole + compared(kind);
    }

    private static String fragment(ConditionRow row, FieldKind kind, List<String> literals) {
        var whole = FeelPath.write(row.subject());
        var path = compared(whole, row, kind);
        return switch (row.comparison()) {
            case EQUAL -> path + " = " + literals.get(0);
            case NOT_EQUAL -> path + " != " + literals.get(0);
            case LESS -> path + " < " + literals.get(0);
            case LESS_OR_EQUAL -> path + " <= " + literals.get(0);
            case GREATER -> path + " > " + literals.get(0);
            case GREATER_OR_EQUAL -> path + " >= " + literals.get(0);
            case CONTAINS -> contains(kind, path, literals.get(0));
            case NOT_CONTAINS -> "not(" + contains(kind, path, literals.get(0)) + " = true)";
            case ONE_OF -> oneOf(kind, path, "(" + String.join(", ", literals) + ")");
            case WITHIN -> path + " " + literals.get(0);
            case EMPTY -> written(kind) ? whole + " in (null, \"\")" : whole + " = null";
            case NOT_EMPTY -> written(kind) ? "not(" + whole + " in (null, \"\"))" : whole + " != null";
        };
    }

    private static String oneOf(FieldKind kind, String path, String values) {
        return kind == FieldKind.MANY_CHOICE
                ? "some " + ITEM + " in " + path + " satisfies " + ITEM + " in " + values
                : path + " in " + values;
    }

    private static String contains(FieldKind kind, String path, String literal) {
        if (kind == FieldKind.MANY_CHOICE) {
            return "list contains(" + path + ", " + literal + ")";
        }
        return "contains(lower case(" + path + "), lower case(" + literal + "))";
    }

    private static String compared(FieldKind kind) {
        return switch (kind) {
            case REFERENCE -> ".ref";
            case PERSON -> ".id";
            default -> "";
        };
    }

    private static boolean written(FieldKind kind) {
        return kind == FieldKind.TEXT || kind == FieldKind.LONG_TEXT || kind == FieldKind.CHOICE;
    }
}
