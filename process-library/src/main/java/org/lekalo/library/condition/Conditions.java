package org.lekalo.library.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.feel.syntaxtree.Conjunction;
import org.camunda.feel.syntaxtree.Disjunction;
import org.lekalo.library.record.FieldKind;

/** Turns the rows a person edits into FEEL, and FEEL back into rows where it says no more than rows can. */
public final class Conditions {

    private Conditions() {}

    /**
     * The rows as FEEL; empty where there is no row, or one is not complete or does not fit its field's kind, or compares
     * it with a field of another.
     *
     * @param kindOf the kind of a subject; empty for one that is not known any more, which is then taken by the look of
     *     its value
     */
    public static Optional<String> toFeel(Condition.Rows rows, Function<String, Optional<FieldKind>> kindOf) {
        var fragments = new ArrayList<String>();
        for (var row : rows.rows()) {
            kindOf.apply(row.subject())
                    .or(() -> Optional.of(guess(row)))
                    .filter(kind -> comparable(row, kind, kindOf))
                    .flatMap(kind -> RowWriter.write(row, kind))
                    .ifPresent(fragments::add);
        }
        return fragments.isEmpty() || fragments.size() < rows.rows().size()
                ? Optional.empty()
                : Optional.of(join(rows.all(), fragments));
    }

    private static boolean comparable(ConditionRow row, FieldKind kind, Function<String, Optional<FieldKind>> kindOf) {
        var other = row.against();
        return other == null
                || kindOf.apply(other).filter(right -> !comparable(kind, right)).isEmpty();
    }

    /** Whether fields of the two kinds can be held against each other. */
    public static boolean comparable(FieldKind left, FieldKind right) {
        return left == right || (left.isNumber() && right.isNumber()) || (left.isText() && right.isText());
    }

    /** Rows where the text is what {@link #toFeel} would write for them, spaces aside; otherwise the text as it is. */
    public static Condition read(String feel) {
        return Feel.parse(feel).flatMap(tree -> rows(feel, tree)).orElse(new Condition.Feel(feel));
    }

    /**
     * As the other; but rows only where a day counted from today is compared as it must be with a field of its kind, for
     * a date and a moment are not.
     */
    public static Condition read(String feel, Function<String, Optional<FieldKind>> kindOf) {
        var read = read(feel);
        return read instanceof Condition.Rows rows
                        && rows.rows().stream().anyMatch(ConditionRow::countsDays)
                        && !toFeel(rows, kindOf).flatMap(Feel::parse).equals(Feel.parse(feel))
                ? new Condition.Feel(feel)
                : read;
    }

    private static Optional<Condition> rows(String feel, Object tree) {
        var all = !(tree instanceof Disjunction);
        var parts = new ArrayList<Object>();
        flatten(tree, all, parts);
        var found =
                parts.stream().flatMap(part -> RowReader.read(part).stream()).toList();
        var fragments = found.stream()
                .flatMap(row -> RowWriter.write(row.row(), row.kind()).stream())
                .toList();
        return found.size() == parts.size()
                        && fragments.size() == parts.size()
                        && saysTheSame(join(all, fragments), feel, tree)
                ? Optional.of(new Condition.Rows(
                        all, found.stream().map(RowReader.Found::row).toList()))
                : Optional.empty();
    }

    private static void flatten(Object node, boolean all, List<Object> parts) {
        if (all && node instanceof Conjunction and) {
            flatten(and.x(), all, parts);
            flatten(and.y(), all, parts);
        } else if (!all && node instanceof Disjunction or) {
            flatten(or.x(), all, parts);
            flatten(or.y(), all, parts);
        } else {
            parts.add(node);
        }
    }

    /** A comment is not in the tree, and would be lost: then the lengths differ by more than spaces. */
    private static boolean saysTheSame(String written, String feel, Object tree) {
        return Feel.parse(written).filter(tree::equals).isPresent() && letters(feel) <= letters(written);
    }

    private static long letters(String text) {
        return text.chars()
                .filter(c -> !Character.isWhitespace(c) && c != '(' && c != ')')
                .count();
    }

    private static String join(boolean all, List<String> fragments) {
        return String.join(all ? " and " : " or ", fragments);
    }

    private static FieldKind guess(ConditionRow row) {
        if (row.against() != null) {
            return FieldKind.NUMBER;
        }
        return List.of(FieldKind.NUMBER, FieldKind.DATE, FieldKind.DATE_TIME, FieldKind.YES_NO, FieldKind.REFERENCE)
                .stream()
                .filter(kind ->
                        !row.values().isEmpty() && RowWriter.write(row, kind).isPresent())
                .findFirst()
                .orElse(FieldKind.TEXT);
    }
}
