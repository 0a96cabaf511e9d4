package org.lekalo.server.search;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.lekalo.library.condition.Comparison;
import org.lekalo.library.condition.ConditionRow;
import org.lekalo.library.condition.Conditions;
import org.lekalo.library.contract.Refusals.Unreadable;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.Pipeline;
import org.lekalo.library.record.RecordType;
import org.lekalo.server.access.Sight;
import org.lekalo.server.row.FieldProblems;
import org.lekalo.server.row.FieldValue;
import org.lekalo.server.row.KnownBy;
import org.lekalo.server.row.RecordTable;
import org.lekalo.server.row.SearchText;

/** A person's search for text and by rows, as a condition on the type's table. */
final class RecordFilter {

    private static final int MOST_VALUES = 1_000;
    private static final String RUSSIAN = "ru-x-icu";

    private final Sight sight;
    private final RecordType type;
    private final FieldProblems problems = new FieldProblems();

    private RecordFilter(Sight sight) {
        this.sight = sight;
        this.type = sight.shown();
    }

    /** Refused, naming each field, where a row asks for something that cannot be compared. */
    static Condition of(Sight sight, List<ConditionRow> rows) {
        if (rows.stream().mapToInt(row -> 1 + row.values().size()).sum() > MOST_VALUES) {
            throw new Unreadable(Map.of("reason", "value", "at", "filters"));
        }
        var filter = new RecordFilter(sight);
        var condition = rows.stream().map(filter::row).reduce(DSL.noCondition(), Condition::and);
        filter.problems.refuseIfAny();
        return condition;
    }

    /** Every word, in one of the ways in which they may be written, somewhere in the text fields. */
    static Condition containing(String text) {
        return inOneOf(SearchText.ways(text), word -> RecordTable.SEARCH.like(anywhere(word), '\\'));
    }

    private static Condition inOneOf(List<List<String>> ways, Function<String, Condition> holds) {
        return ways.stream()
                .map(words -> words.stream().map(holds).reduce(DSL.noCondition(), Condition::and))
                .reduce(Condition::or)
                .orElseGet(DSL::noCondition);
    }

    /** As {@link #containing(String)}, in those texts only that are shown. */
    static Condition containing(String text, Sight sight) {
        var shown = texts(sight.shown());
        if (texts(sight.type()).equals(shown) && shown.stream().noneMatch(field -> sight.mayTell(field.key()))) {
            return containing(text);
        }
        return inOneOf(
                        SearchText.ways(text),
                        word -> shown.stream()
                                .map(field -> holds(field, sight.column(field), word))
                                .reduce(DSL.falseCondition(), Condition::or))
                .and(containing(text));
    }

    private static List<Field> texts(RecordType type) {
        return type.fields().stream().filter(SearchText::has).toList();
    }

    private static Condition holds(Field field, org.jooq.Field<?> column, String word) {
        var text = column.cast(String.class);
        var found = folded(text).like(anywhere(word), '\\');
        if (field.form() != null) {
            return found.or(KnownBy.contains(field, word));
        }
        return word.chars().allMatch(Character::isDigit)
                ? found.or(DSL.regexpReplaceAll(text, "\\D", "").like(anywhere(word), '\\'))
                : found;
    }

    private static org.jooq.Field<String> folded(org.jooq.Field<String> text) {
        return DSL.replace(DSL.lower(text.collate(RUSSIAN)), "ё", "е");
    }

    private static String anywhere(String folded) {
        return "%" + SearchText.escaped(folded) + "%";
    }

    /** Whether a text field may name the same as one of the normal forms; indexes serve it. */
    static Condition naming(Field field, Set<String> normal) {
        return field.form() == null
                ? DSL.condition(
                        "plain_text({0}) = any({1})",
                        RecordTable.column(field), DSL.val(normal.toArray(String[]::new), SQLDataType.CLOB.array()))
                : KnownBy.alike(List.of(field), normal);
    }

    private Condition row(ConditionRow row) {
        var field = type.field(row.subject());
        if (field.isEmpty()) {
            problems.add(row.subject(), "unknown", Map.of("field", row.subject()));
            return DSL.noCondition();
        }
        if (!fits(row.comparison(), field.get().kind())) {
            problems.add(row.subject(), "comparison-does-not-fit");
            return DSL.noCondition();
        }
        return row(field.get(), row, sight.column(field.get()))
                .and(pipelines(row))
                .and(saying(field.get(), row));
    }

    /** Stages are found by their pipeline: a stage asked for says in which pipelines it can be. */
    private Condition pipelines(ConditionRow row) {
        var named = row.comparison() == Comparison.EQUAL || row.comparison() == Comparison.ONE_OF;
        return named && row.subject().equals("stage")
                ? RecordTable.PIPELINE.in(type.pipelines().stream()
                        .filter(pipeline -> row.values().stream()
                                .anyMatch(stage -> pipeline.stage(stage).isPresent()))
                        .map(Pipeline::key)
                        .toList())
                : DSL.noCondition();
    }

    private <T> Condition row(Field field, ConditionRow row, org.jooq.Field<T> column) {
        if (row.against() != null) {
            return against(field, row, column);
        }
        if (field.form() != null) {
            return known(field, row, column);
        }
        return switch (row.comparison()) {
            case EMPTY -> column.isNull();
            case NOT_EMPTY -> column.isNotNull();
            case CONTAINS -> contains(field, row, column);
            case NOT_CONTAINS -> column.isNull().or(contains(field, row, column).not());
            case ONE_OF ->
                field.kind().holdsSeveral()
                        ? overlaps(field, row.values(), column)
                        : column.in(row.values().stream()
                                .map(value -> value(field, value, column))
                                .toList());
            default -> compare(row.comparison(), column, value(field, single(row), column));
        };
    }

    /** Texts that are equal say the same, and what they say is what an index serves. */
    private static Condition saying(Field field, ConditionRow row) {
        var named = row.comparison() == Comparison.EQUAL || row.comparison() == Comparison.ONE_OF;
        return named && row.against() == null && field.kind() == FieldKind.TEXT && field.form() == null
                ? said(RecordTable.column(field))
                        .in(row.values().stream()
                                .map(value -> said(DSL.val(value.replace('\0', ' '), SQLDataType.CLOB)))
                                .toList())
                : DSL.noCondition();
    }

    private static org.jooq.Field<String> said(org.jooq.Field<?> text) {
        return DSL.field("plain_text({0})", String.class, text);
    }

    /** Whatever the spelling of what is asked for and of what the record has. */
    private Condition known(Field field, ConditionRow row, org.jooq.Field<?> column) {
        return switch (row.comparison()) {
            case EMPTY -> column.isNull();
            case NOT_EMPTY -> column.isNotNull();
            case CONTAINS -> holdsText(field, row, column);
            case NOT_CONTAINS -> DSL.not(holdsText(field, row, column).and(column.isNotNull()));
            case NOT_EQUAL -> DSL.not(sameAs(field, List.of(single(row))));
            default -> sameAs(field, row.values());
        };
    }

    private Condition sameAs(Field field, List<String> values) {
        var normal = values.stream()
                .flatMap(value -> field.normal(value.replace('\0', ' ')).stream())
                .collect(toSet());
        if (normal.isEmpty()) {
            problems.add(field.key(), "comparison-without-value");
        }
        return KnownBy.holds(List.of(field), normal);
    }

    private Condition holdsText(Field field, ConditionRow row, org.jooq.Field<?> column) {
        return inOneOf(SearchText.ways(single(row)), word -> KnownBy.contains(field, word))
                .or(text(field, row, column));
    }

    private Condition contains(Field field, ConditionRow row, org.jooq.Field<?> column) {
        return field.kind().holdsSeveral() ? overlaps(field, List.of(single(row)), column) : text(field, row, column);
    }

    /** Whether any of the values is among the chosen. */
    private Condition overlaps(Field field, List<String> values, org.jooq.Field<?> column) {
        var wanted = values.stream().map(value -> {
            var read = FieldValue.of(field.withKind(field.kind().ofOne()), value);
            if (!(read instanceof FieldValue.Given)) {
                problems.add(
                        field.key(), read instanceof FieldValue.Wrong ? "unknown-option" : "comparison-without-value");
            }
            return value;
        });
        return DSL.condition("{0} && {1}", column, DSL.val(wanted.toArray(String[]::new), SQLDataType.CLOB.array()));
    }

    /** With another field of the same record. */
    private <T> Condition against(Field field, ConditionRow row, org.jooq.Field<T> column) {
        var other = type.field(String.valueOf(row.against()));
        if (other.isEmpty()
                || !row.comparison().takesAField()
                || !Conditions.comparable(field.kind(), other.get().kind())) {
            problems.add(row.subject(), "comparison-does-not-fit");
            return DSL.noCondition();
        }
        return compare(row.comparison(), column, sight.column(other.get()).coerce(column));
    }

    private static <T> Condition compare(Comparison comparison, org.jooq.Field<T> column, org.jooq.Field<T> value) {
        return switch (comparison) {
            case EQUAL -> column.eq(value);
            case NOT_EQUAL -> column.isDistinctFrom(value);
            case LESS -> column.lt(value);
            case LESS_OR_EQUAL -> column.le(value);
            case GREATER -> column.gt(value);
            default -> column.ge(value);
        };
    }

    private <T> org.jooq.Field<T> value(Field field, String written, org.jooq.Field<T> column) {
        var read = FieldValue.of(field, written);
        if (read instanceof FieldValue.Given given) {
            return DSL.val(RecordTable.toDatabase(given.value()), column);
        }
        if (read instanceof FieldValue.Wrong wrong) {
            problems.add(field.key(), wrong);
        } else {
            problems.add(field.key(), "comparison-without-value");
        }
        return DSL.val((Object) null, column);
    }

    private static String single(ConditionRow row) {
        return row.values().isEmpty() ? "" : row.values().get(0);
    }

    /** What the search column has is found by its index. */
    private Condition text(Field field, ConditionRow row, org.jooq.Field<?> column) {
        var wanted = SearchText.folded(single(row).replace('\0', ' '));
        if (wanted.isBlank()) {
            problems.add(row.subject(), "comparison-without-value");
        }
        var held = folded(column.cast(String.class)).like(anywhere(wanted), '\\');
        return SearchText.has(field) ? held.and(RecordTable.SEARCH.like(anywhere(wanted), '\\')) : held;
    }

    private static boolean fits(Comparison comparison, FieldKind kind) {
        return switch (comparison) {
            case EMPTY, NOT_EMPTY -> true;
            case EQUAL, NOT_EQUAL -> !kind.holdsSeveral() && !kind.isAttached();
            case ONE_OF -> kind != FieldKind.YES_NO && !kind.isAttached();
            case CONTAINS, NOT_CONTAINS -> kind.isText() || kind.holdsSeveral();
            case WITHIN -> false;
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> kind.hasOrder();
        };
    }
}
