package org.lekalo.server.search;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.RecordType;
import org.lekalo.server.access.RecordAccess;
import org.lekalo.server.row.FieldProblems;
import org.lekalo.server.security.Caller;
import org.springframework.stereotype.Component;

/**
 * By which fields a list of more records than are counted can be ordered: those in whose order an index of the type's table
 * stands, for who sees some departments only within each. By any other field the database would have to look at every record
 * first, and so it would in an order of all where those that he sees may stand last.
 */
@Component
class OrdersOfMany {

    private static final String INDEXED = """
            select ordered.attname
            from pg_index
            join pg_class as index on index.oid = indexrelid
            join pg_am on pg_am.oid = index.relam and pg_am.amname = 'btree'
            join pg_attribute as first on first.attrelid = indrelid and first.attnum = indkey[0]
            join pg_attribute as ordered on ordered.attrelid = indrelid
                and ordered.attnum = indkey[case first.attname when 'department' then 1 else 0 end]
            join pg_attribute as next on next.attrelid = indrelid
                and next.attnum = indkey[case first.attname when 'department' then 2 else 1 end]
            where indrelid = to_regclass({0}) and indpred is null and next.attname = 'id'
                and (first.attname = 'department') = {1}
            """;

    private final DSLContext sql;
    private final RecordAccess access;

    OrdersOfMany(DSLContext sql, RecordAccess access) {
        this.sql = sql;
        this.access = access;
    }

    /** Those of the type that the caller may ask for. */
    List<String> of(RecordType type, Caller caller) {
        var sight = access.sight(type, caller);
        var inOrder = ordered(type, !access.seesAll(caller, type.key()));
        return Stream.concat(
                        Stream.of("id"),
                        sight.shown().fields().stream()
                                .filter(field -> orderedAsItStands(field.kind()))
                                .map(Field::key)
                                .filter(field -> inOrder.contains(field) && !sight.mayTell(field)))
                .toList();
    }

    private List<String> ordered(RecordType type, boolean byDepartment) {
        return sql.fetch(INDEXED, DSL.inline("crm_" + type.key()), DSL.inline(byDepartment))
                .getValues(0, String.class);
    }

    /** Choices are ordered by their places, references and people by what they are called. */
    private static boolean orderedAsItStands(FieldKind kind) {
        return switch (kind) {
            case TEXT, NUMBER, MONEY, DATE, DATE_TIME -> true;
            case LONG_TEXT, YES_NO, CHOICE, MANY_CHOICE, REFERENCE, PERSON, FILE -> false;
        };
    }

    /** Refused, naming the field, where so many cannot be put in that order. */
    void requireOneOf(List<String> possible, SortKey<?> sort, int most) {
        if (!possible.contains(sort.field())) {
            var problems = new FieldProblems();
            problems.add(sort.field(), "too-many-to-sort", Map.of("most", most));
            throw problems.refusal();
        }
    }
}
