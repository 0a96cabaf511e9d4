package org.lekalo.server.row;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.lekalo.library.record.RecordType;
import org.springframework.stereotype.Component;

/** Records by their numbers, asked more often than anything else: rendered once, for as long as a type stays as it is. */
@Component
final class RowQueries {

    private final DSLContext sql;
    private final Map<String, Text> one = new ConcurrentHashMap<>();
    private final Map<String, Text> held = new ConcurrentHashMap<>();
    private final Map<String, Text> several = new ConcurrentHashMap<>();
    private final Map<String, Text> shared = new ConcurrentHashMap<>();
    private final Map<String, Text> titles = new ConcurrentHashMap<>();
    private final Map<String, Text> keptTitles = new ConcurrentHashMap<>();

    RowQueries(DSLContext sql) {
        this.sql = sql;
    }

    private record Text(RecordType type, String sql, List<Field<?>> columns) {}

    ResultQuery<Record> one(RecordTable table, long id) {
        return query(text(one, table, () -> named(table, rows(table, RecordTable.ID.eq(id)))), id);
    }

    /** Holds the row until the transaction ends. */
    ResultQuery<Record> held(RecordTable table, long id) {
        return query(
                text(
                        held,
                        table,
                        () -> named(table, rows(table, RecordTable.ID.eq(id)).forUpdate())),
                id);
    }

    ResultQuery<Record> several(RecordTable table, Set<Long> ids) {
        var numbers = ids.toArray(Long[]::new);
        return query(
                text(several, table, () -> named(table, rows(table, RecordTable.ID.eq(DSL.any(numbers))))), numbers);
    }

    /** As {@link #several}; nobody changes the rows until the transaction ends, though others may read them so, too. */
    ResultQuery<Record> shared(RecordTable table, Set<Long> ids) {
        var numbers = ids.toArray(Long[]::new);
        return query(
                text(
                        shared,
                        table,
                        () -> named(
                                table,
                                rows(table, RecordTable.ID.eq(DSL.any(numbers)))
                                        .orderBy(RecordTable.ID)
                                        .forShare())),
                numbers);
    }

    /** What the record is called, without the names of what it points to. */
    Optional<String> title(RecordTable table, long id) {
        return query(text(titles, table, () -> titled(table, id)), id).fetchOptional(RecordTable.TITLE);
    }

    /** As {@link #title}; nobody takes the row away until the transaction ends. */
    Optional<String> keptTitle(RecordTable table, long id) {
        return query(text(keptTitles, table, () -> titled(table, id).forKeyShare()), id)
                .fetchOptional(RecordTable.TITLE);
    }

    private static SelectConditionStep<?> titled(RecordTable table, long id) {
        return DSL.select(RecordTable.TITLE).from(table.source()).where(RecordTable.ID.eq(id));
    }

    private static SelectConditionStep<Record> rows(RecordTable table, Condition which) {
        return DSL.select(table.columns()).from(table.source()).where(which);
    }

    private ResultQuery<Record> query(Text text, Object number) {
        return sql.resultQuery(text.sql(), new Object[] {number}).coerce(text.columns());
    }

    private static ResultQuery<Record> named(RecordTable table, Select<?> rows) {
        return table.named(rows, List.of());
    }

    private Text text(Map<String, Text> known, RecordTable table, Supplier<ResultQuery<?>> query) {
        var text = known.get(table.type().key());
        if (text == null || !text.type().equals(table.type())) {
            text = rendered(table, query.get());
            known.put(table.type().key(), text);
        }
        return text;
    }

    private Text rendered(RecordTable table, ResultQuery<?> query) {
        return new Text(table.type(), sql.render(query), List.of(query.fields()));
    }
}
