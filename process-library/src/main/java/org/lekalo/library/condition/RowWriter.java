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
                ? Optional.of(List.of(FeelPath.write(other) + FeelForm.of(kind).compared()))
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
                : day(kind, value)
                        .map(RelativeDay::feel)
                        .or(() -> FeelForm.of(kind).literal().apply(value));
    }

    private static Optional<RelativeDay> day(FieldKind kind, String value) {
        return kind.isDay() ? RelativeDay.of(value) : Optional.empty();
    }

    /** What is compared: of a moment, its day where that is meant. */
    private static String compared(String whole, ConditionRow row, FieldKind kind) {
        return kind == FieldKind.DATE_TIME && row.countsDays()
                ? "date(" + whole + ")"
                : whole + FeelForm.of(kind).compared();
    }

    private static String fragment(ConditionRow row, FieldKind kind, List<String> literals) {
        var whole = FeelPath.write(row.subject());
        var path = compared(whole, row, kind);
        boolean emptyText = FeelForm.of(kind).emptyText();
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
            case EMPTY -> emptyText ? whole + " in (null, \"\")" : whole + " = null";
            case NOT_EMPTY -> emptyText ? "not(" + whole + " in (null, \"\"))" : whole + " != null";
        };
    }

    private static String oneOf(FieldKind kind, String path, String values) {
        return kind.holdsSeveral()
                ? "some " + ITEM + " in " + path + " satisfies " + ITEM + " in " + values
                : path + " in " + values;
    }

    private static String contains(FieldKind kind, String path, String literal) {
        if (kind.holdsSeveral()) {
            return "list contains(" + path + ", " + literal + ")";
        }
        return "contains(lower case(" + path + "), lower case(" + literal + "))";
    }
}
