package org.lekalo.server.search;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.exception.DataTypeException;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.contract.Refusals.Unreadable;
import org.lekalo.library.record.Field;
import org.lekalo.server.access.Sight;
import org.lekalo.server.problem.Limits;
import org.lekalo.server.row.FieldProblems;
import org.lekalo.server.row.RecordTable;

/**
 * What a list is ordered by, empty values last, equal ones by number; and the place in that order after which a page
 * begins. The place is a value and a number, not a count of rows: so pages neither repeat nor skip a row while others
 * write.
 */
final class SortKey<T> {

    static final String COLUMN = "sort key";

    private static final String RUSSIAN = "ru-x-icu";

    private static final Set<String> NEVER_EMPTY = Set.of("title", "created_at", "changed_at", "stage_since");

    /** A number of a made-up place shall not be written out. */
    private static final int MOST_DIGITS = 100;

    private final String field;
    private final org.jooq.Field<T> expression;
    private final boolean mayBeEmpty;
    private final boolean descending;

    private SortKey(String field, org.jooq.Field<T> expression, boolean mayBeEmpty, boolean descending) {
        this.field = field;
        this.expression = expression;
        this.mayBeEmpty = mayBeEmpty;
        this.descending = descending;
    }

    static SortKey<?> of(Sight sight, @Nullable String key, boolean descending) {
        if (key == null || key.equals("id")) {
            return new SortKey<>("id", RecordTable.ID, false, descending);
        }
        var field = sight.shown().field(key).orElseThrow(() -> unknown(key));
        return new SortKey<>(key, expression(field, sight), mayBeEmpty(field, sight), descending);
    }

    private static FieldsRefused unknown(String key) {
        var problems = new FieldProblems();
        problems.add(key, "unknown", Map.of("field", key));
        return problems.refusal();
    }

    /** A field that is required now may be empty in records from before; an index has the empty ones of all such last. */
    private static boolean mayBeEmpty(Field field, Sight sight) {
        return sight.mayTell(field.key()) || sight.mayHide(field) || !NEVER_EMPTY.contains(field.key());
    }

    /** As a person reads the field: references and people by name, choices in their order, text as in a dictionary. */
    private static org.jooq.Field<?> expression(Field field, Sight sight) {
        var column = sight.column(field);
        return switch (field.kind()) {
            case TEXT, LONG_TEXT -> column.coerce(SQLDataType.CLOB).collate(RUSSIAN);
            case MANY_CHOICE -> DSL.field("array_to_string({0}, ',')", SQLDataType.CLOB, column);
            case CHOICE -> position(field, column.coerce(SQLDataType.CLOB));
            case REFERENCE ->
                sight.mayHide(field)
                        ? sight.referred(field).collate(RUSSIAN)
                        : name("crm_" + field.target(), "title", column.coerce(SQLDataType.BIGINT));
            case PERSON -> name("person", "name", column.coerce(SQLDataType.BIGINT));
            case NUMBER, MONEY, DATE, DATE_TIME, YES_NO, FILE -> column;
        };
    }

    private static org.jooq.Field<Integer> position(Field field, org.jooq.Field<String> column) {
        Map<String, Integer> positions = new LinkedHashMap<>();
        field.options().forEach(option -> positions.put(option.key(), positions.size()));
        return positions.isEmpty() ? DSL.inline(0) : DSL.case_(column).mapValues(positions);
    }

    private static org.jooq.Field<String> name(String table, String nameColumn, org.jooq.Field<Long> id) {
        return DSL.field(DSL.select(DSL.field(DSL.name("sorted", nameColumn), SQLDataType.CLOB))
                        .from(DSL.table(DSL.name(table)).as("sorted"))
                        .where(DSL.field(DSL.name("sorted", "id"), SQLDataType.BIGINT)
                                .eq(id)))
                .collate(RUSSIAN);
    }

    /** The key as a column of the page's rows. */
    org.jooq.Field<T> column() {
        return expression.as(COLUMN);
    }

    String field() {
        return field;
    }

    List<OrderField<?>> order() {
        return order(expression, RecordTable.ID);
    }

    /**
     * The same order within one of the ways of {@link #after}, where none is empty or all are: written as an index that has
     * the empty ones last downwards can be read upwards.
     */
    List<OrderField<?>> orderOfWay() {
        return descending
                ? order()
                : List.of(mayBeEmpty ? expression.asc().nullsFirst() : expression.asc(), RecordTable.ID.asc());
    }

    /** The same order for rows that carry {@link #column}. */
    List<OrderField<?>> orderOfRows() {
        return order(ofRows(), RecordTable.ID);
    }

    private org.jooq.Field<T> ofRows() {
        return DSL.field(DSL.name(RecordTable.ALIAS, COLUMN), expression.getDataType());
    }

    private List<OrderField<?>> order(org.jooq.Field<T> key, org.jooq.Field<Long> id) {
        var byKey = descending ? key.desc() : key.asc();
        return List.of(mayBeEmpty ? byKey.nullsLast() : byKey, descending ? id.desc() : id.asc());
    }

    /** The place of a row, to be given back to {@link #after}. */
    String place(Record row) {
        var value = row.get(COLUMN);
        var place = String.join(
                "\n",
                field,
                descending ? "down" : "up",
                String.valueOf(row.get("id")),
                value == null ? "" : "=" + value);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The ways to stand after the place, to be asked one by one: those with a later value, and those with none, which come
     * last. An index in this order serves each, and not both in one condition.
     */
    List<Condition> after(@Nullable String place) {
        if (place == null) {
            return mayBeEmpty && !descending
                    ? List.of(expression.isNotNull(), expression.isNull())
                    : List.of(DSL.noCondition());
        }
        return after(Place.of(place, this), expression);
    }

    /** Whether rows that carry {@link #column} stand after the place. */
    Condition rowsAfter(@Nullable String place) {
        return place == null ? DSL.noCondition() : DSL.or(after(Place.of(place, this), ofRows()));
    }

    private List<Condition> after(Place place, org.jooq.Field<T> key) {
        try {
            var number = DSL.val(place.id());
            if (place.value().isEmpty()) {
                return List.of(key.isNull().and(descending ? RecordTable.ID.lt(number) : RecordTable.ID.gt(number)));
            }
            var value = DSL.val(typed(place.value().substring(1)), key);
            var row = DSL.row(key, RecordTable.ID);
            var later = descending ? row.lt(value, number) : row.gt(value, number);
            return mayBeEmpty ? List.of(later, key.isNull()) : List.of(later);
        } catch (IllegalArgumentException | DateTimeException | DataTypeException e) {
            throw notAPlace();
        }
    }

    /** @param value behind an equals sign; empty where there is none */
    private record Place(long id, String value) {

        static Place of(String written, SortKey<?> key) {
            try {
                var parts = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8).split("\n", 4);
                if (parts.length < 4
                        || !parts[0].equals(key.field)
                        || !parts[1].equals(key.descending ? "down" : "up")) {
                    throw notAPlace();
                }
                return new Place(Long.parseLong(parts[2]), parts[3]);
            } catch (IllegalArgumentException e) {
                throw notAPlace();
            }
        }
    }

    private Object typed(String value) {
        if (expression.getType() == Instant.class) {
            return Limits.moment("after", Instant.parse(value));
        }
        var typed = expression.getDataType().convert(value);
        if (typed == null || (typed instanceof BigDecimal number && Math.abs((long) number.scale()) > MOST_DIGITS)) {
            throw notAPlace();
        }
        return typed;
    }

    private static Unreadable notAPlace() {
        return new Unreadable(Map.of("reason", "value", "at", "after"));
    }
}
