package org.lekalo.server.row;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.ResultQuery;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.FileRef;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.record.RecordType;
import org.lekalo.server.people.People;
import org.lekalo.server.type.RecordTypesInUse;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Reads and writes the rows of the records' tables; knows no rule. */
@Component
public class RecordRows {

    private static final int MOST_REFERRING = 5;

    private final DSLContext sql;
    private final RecordTypesInUse types;
    private final People people;
    private final RowQueries queries;
    private final HeldRecords held;

    RecordRows(DSLContext sql, RecordTypesInUse types, People people, RowQueries queries, HeldRecords held) {
        this.sql = sql;
        this.types = types;
        this.people = people;
        this.queries = queries;
        this.held = held;
    }

    public Optional<StoredRecord> find(RecordRef ref) {
        var table = new RecordTable(types.type(ref.type()));
        return held.find(ref).or(() -> one(table, queries.one(table, ref.id())));
    }

    /** The row, held until the transaction ends. */
    public Optional<StoredRecord> lock(RecordRef ref) {
        var table = new RecordTable(types.type(ref.type()));
        return held.find(ref).or(() -> {
            var found = one(table, queries.held(table, ref.id()));
            found.ifPresent(held::keep);
            return found;
        });
    }

    private Optional<StoredRecord> one(RecordTable table, ResultQuery<Record> row) {
        var company = people.company();
        return row.fetchOptional().map(found -> table.read(found, company));
    }

    /** Those that exist, in one statement a type. */
    public Map<RecordRef, StoredRecord> findAll(Collection<RecordRef> refs) {
        return findAll(refs, queries::several);
    }

    /** As {@link #findAll}, and as they are until the transaction ends; one that only reads holds nothing. */
    public Map<RecordRef, StoredRecord> shareAll(Collection<RecordRef> refs) {
        return findAll(
                refs,
                TransactionSynchronizationManager.isCurrentTransactionReadOnly() ? queries::several : queries::shared);
    }

    private Map<RecordRef, StoredRecord> findAll(
            Collection<RecordRef> refs, BiFunction<RecordTable, Set<Long>, ResultQuery<Record>> query) {
        Map<RecordRef, StoredRecord> found = new HashMap<>();
        new TreeMap<>(refs.stream().collect(groupingBy(RecordRef::type, mapping(RecordRef::id, toSet()))))
                .forEach((type, ids) -> types.all().type(type).ifPresent(known -> {
                    var table = new RecordTable(known);
                    var company = people.company();
                    query.apply(table, ids)
                            .fetch(row -> table.read(row, company))
                            .forEach(record -> found.put(record.ref(), record));
                }));
        return found;
    }

    public List<StoredRecord> all(RecordTable table, Select<?> rows, List<? extends org.jooq.OrderField<?>> order) {
        var company = people.company();
        return sql.fetch(table.named(rows, order)).map(row -> table.read(row, company));
    }

    /** Titles of those that exist and that somebody sees: one statement. */
    public Map<RecordRef, String> titles(Set<RecordRef> refs, SeenRows seen) {
        return titles(refs, seen, false);
    }

    /** As {@link #titles}, and they exist until the transaction ends; one that only reads holds nothing. */
    public Map<RecordRef, String> keptTitles(Set<RecordRef> refs, SeenRows seen) {
        return titles(refs, seen, !TransactionSynchronizationManager.isCurrentTransactionReadOnly());
    }

    private Map<RecordRef, String> titles(Set<RecordRef> refs, SeenRows seen, boolean kept) {
        Map<RecordRef, String> titles = new HashMap<>();
        if (refs.size() == 1 && seen.equals(SeenRows.ALL)) {
            var ref = refs.iterator().next();
            types.all()
                    .type(ref.type())
                    .map(RecordTable::new)
                    .flatMap(table -> kept ? queries.keptTitle(table, ref.id()) : queries.title(table, ref.id()))
                    .ifPresent(title -> titles.put(ref, title));
            return titles;
        }
        refs.stream().collect(groupingBy(RecordRef::type, mapping(RecordRef::id, toSet()))).entrySet().stream()
                .filter(ofType -> types.all().type(ofType.getKey()).isPresent())
                .map(ofType -> titles(ofType.getKey(), ofType.getValue(), seen, kept))
                .reduce(Select::unionAll)
                .ifPresent(all -> sql.fetch(all).forEach(row -> titles.put(RecordRef.of(row.value1()), row.value2())));
        return titles;
    }

    private Select<Record2<String, String>> titles(String type, Set<Long> ids, SeenRows seen, boolean kept) {
        var table = new RecordTable(types.type(type));
        var titles = DSL.select(
                        DSL.concat(DSL.inline(type + ":"), RecordTable.ID.cast(String.class)), seen.title(table.type()))
                .from(table.source())
                .where(RecordTable.ID.eq(DSL.any(ids.toArray(Long[]::new))))
                .and(seen.condition(type));
        return kept
                ? DSL.selectFrom(titles.orderBy(RecordTable.ID).forKeyShare().asTable("kept", "ref", "title"))
                : titles;
    }

    /** Returns the new record's number. */
    public long insert(RecordType type, Map<String, Object> values, @Nullable Long department) {
        var table = new RecordTable(type);
        Map<org.jooq.Field<?>, @Nullable Object> row = new LinkedHashMap<>();
        type.fields().forEach(field -> row.put(RecordTable.written(field), written(field, values)));
        row.put(RecordTable.written(RecordTable.DEPARTMENT), department);
        row.putAll(found(type, values));
        return sql.insertInto(table.table())
                .set(row)
                .returning(RecordTable.written(RecordTable.ID))
                .fetchSingle(RecordTable.written(RecordTable.ID));
    }

    /**
     * Many new records in one statement, whose text is the same however many they are; returns their numbers, in the
     * records' order.
     */
    public List<Long> insertAll(RecordType type, List<Map<String, Object>> records, List<@Nullable Long> departments) {
        var table = new RecordTable(type);
        List<org.jooq.Field<?>> columns = new ArrayList<>();
        type.fields().forEach(field -> columns.add(RecordTable.written(field)));
        columns.add(RecordTable.written(RecordTable.DEPARTMENT));
        columns.addAll(found(type, Map.of()).keySet());
        var rows = new JsonRows();
        for (int i = 0; i < records.size(); i++) {
            var values = records.get(i);
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            type.fields().forEach(field -> row.put(field.key(), written(field, values)));
            row.put(RecordTable.DEPARTMENT.getName(), departments.get(i));
            found(type, values).forEach((column, value) -> row.put(column.getName(), value));
            rows.add(row);
        }
        return sql.fetch(
                        "insert into {0} ({1}) select {1} from json_populate_recordset(null::{0}, {2}::json) returning {3}",
                        table.table(), DSL.list(columns), DSL.val(rows.text()), RecordTable.written(RecordTable.ID))
                .getValues(RecordTable.ID.getName(), Long.class);
    }

    /**
     * Writes the columns that differ, and what tells of it, in one statement. The row was locked before: who began to wait for
     * what happens to it is seen.
     *
     * @param happened by the names under which it is waited for
     * @return the engine's subscriptions to that
     */
    public List<String> update(
            RecordType type, StoredRecord before, StoredRecord after, Query history, Collection<String> happened) {
        var table = new RecordTable(type);
        Map<org.jooq.Field<?>, @Nullable Object> row = new LinkedHashMap<>();
        type.fields().stream()
                .filter(field -> !before.value(field.key()).equals(after.value(field.key())))
                .forEach(field -> row.put(RecordTable.written(field), written(field, after.values())));
        row.put(RecordTable.written(RecordTable.VERSION), after.version());
        row.put(RecordTable.written(RecordTable.DEPARTMENT), after.department());
        row.putAll(found(type, after.values()));
        var update = DSL.update(table.table())
                .set(row)
                .where(RecordTable.written(RecordTable.ID).eq(after.ref().id()));
        var waiting = sql.fetch(
                        "with changed as ({0}), told as ({1}) select id_ from act_ru_event_subscr where event_name_ = any({2})",
                        update, history, DSL.val(happened.toArray(String[]::new)))
                .getValues("id_", String.class);
        held.keep(after);
        return waiting;
    }

    /** For whoever wrote the row past this. */
    public void forget(RecordRef ref) {
        held.forget(ref);
    }

    /** What a file of the record is called; empty where it is none of the record's. */
    public Optional<String> fileName(RecordRef ref, FileRef file) {
        return sql.fetchOptional(
                        "select name from stored_file where id = ? and type = ? and record = ?",
                        file.id(),
                        ref.type(),
                        ref.id())
                .map(row -> row.get("name", String.class));
    }

    /** What files are called, or were when they were deleted; nothing of those that nobody knows any more. */
    public Map<FileRef, String> fileNames(Collection<FileRef> files) {
        if (files.isEmpty()) {
            return Map.of();
        }
        return sql.fetch(
                        "select id, name from stored_file where id = any({0})"
                                + " union all select id, name from deleted_file where id = any({0})",
                        DSL.val(files.stream().map(FileRef::id).toArray(Long[]::new)))
                .intoMap(row -> new FileRef(row.get("id", Long.class)), row -> row.get("name", String.class));
    }

    /** In one statement, in whatever way they refer to each other. */
    public void delete(Collection<RecordRef> refs) {
        var gone = DSL.list(numbers(refs).entrySet().stream()
                .map(ofType -> DSL.sql(
                        "{0} as (delete from {1} where id = any({2}))",
                        DSL.name("gone_" + ofType.getKey()),
                        new RecordTable(types.type(ofType.getKey())).table(),
                        DSL.val(ofType.getValue())))
                .toList());
        sql.execute(
                "with {0} delete from record_participant"
                        + " where (type, record) in (select * from unnest({1}::text[], {2}::bigint[]))",
                gone,
                DSL.val(refs.stream().map(RecordRef::type).toArray(String[]::new)),
                DSL.val(refs.stream().map(RecordRef::id).toArray(Long[]::new)));
        refs.forEach(held::forget);
    }

    private static Map<String, Long[]> numbers(Collection<RecordRef> refs) {
        Map<String, Long[]> numbers = new TreeMap<>();
        refs.stream()
                .collect(groupingBy(RecordRef::type, mapping(RecordRef::id, toSet())))
                .forEach((type, ids) -> numbers.put(type, ids.toArray(Long[]::new)));
        return numbers;
    }

    /** A field by which records of a type are parts of those of another. */
    public record Belongs(String type, String field, String target) {}

    public List<Belongs> belongs() {
        return sql.fetch("select type, key, target from record_field where belongs order by type, position, key")
                .map(row -> new Belongs(
                        row.get("type", String.class), row.get("key", String.class), row.get("target", String.class)));
    }

    /** Those that one of the fields leads from to one of the records; {@code hold}: as they are until the transaction ends. */
    public List<StoredRecord> leadingTo(
            Collection<RecordRef> refs, RecordType type, Collection<String> fields, boolean hold) {
        var numbers = numbers(refs);
        var which = DSL.or(type.fields().stream()
                .filter(field -> fields.contains(field.key()) && numbers.containsKey(field.target()))
                .map(field -> isAmong(field, numbers))
                .toList());
        var table = new RecordTable(type);
        var chosen =
                DSL.select(table.columns()).from(table.source()).where(which).orderBy(RecordTable.ID);
        var found = all(table, hold ? chosen.forUpdate() : chosen, List.of(RecordTable.ID.asc()));
        if (hold) {
            found.forEach(held::keep);
        }
        return found;
    }

    private static org.jooq.Condition isAmong(Field reference, Map<String, Long[]> numbers) {
        return RecordTable.column(reference).coerce(SQLDataType.BIGINT).eq(DSL.any(numbers.get(reference.target())));
    }

    /**
     * What some of the records are called that refer to these and that somebody sees, by their types.
     *
     * @param but these are none of them, as the records themselves
     */
    public Map<RecordType, SortedSet<String>> referring(
            Collection<RecordRef> refs, Collection<RecordRef> but, SeenRows seen) {
        var numbers = numbers(refs);
        var others = numbers(Stream.concat(refs.stream(), but.stream()).toList());
        Map<RecordType, SortedSet<String>> referring = new LinkedHashMap<>();
        types.all().all().stream()
                .flatMap(type -> type.fields().stream()
                        .filter(field -> field.kind() == FieldKind.REFERENCE && numbers.containsKey(field.target()))
                        .map(field -> DSL.select(
                                        DSL.inline(type.key()).as("type"),
                                        seen.title(type).as(RecordTable.TITLE))
                                .from(new RecordTable(type).source())
                                .where(isAmong(field, numbers))
                                .and(RecordTable.ID.ne(DSL.all(others.getOrDefault(type.key(), new Long[0]))))
                                .and(seen.condition(type.key()))
                                .limit(MOST_REFERRING)))
                .<Select<Record2<String, String>>>map(select -> select)
                .reduce(Select::unionAll)
                .ifPresent(all -> sql.fetch(all).forEach(row -> {
                    var known = referring.computeIfAbsent(types.type(row.value1()), type -> new TreeSet<>());
                    if (known.size() < MOST_REFERRING) {
                        known.add(row.value2());
                    }
                }));
        return referring;
    }

    /** The next rows above a number, in their order, held until the transaction ends. */
    public List<StoredRecord> batch(RecordType type, long above, int most) {
        return batch(type, RecordTable.ID.gt(above), most);
    }

    private List<StoredRecord> batch(RecordType type, org.jooq.Condition which, int most) {
        var table = new RecordTable(type);
        var company = people.company();
        var chosen = DSL.select(table.columns())
                .from(table.source())
                .where(which)
                .orderBy(RecordTable.ID)
                .limit(most)
                .forUpdate();
        return sql.fetch(table.named(chosen, List.of(RecordTable.ID.asc()))).map(row -> table.read(row, company));
    }

    /** As {@link #batch}, of those that refer to the record. */
    public List<StoredRecord> referring(RecordType type, Field reference, long target, long above, int most) {
        return batch(
                type,
                RecordTable.ID
                        .gt(above)
                        .and(RecordTable.column(reference)
                                .coerce(SQLDataType.BIGINT)
                                .eq(target)),
                most);
    }

    /** Some of the values, and what is searched, without a new version. */
    public void write(RecordType type, RecordRef ref, List<Field> fields, Map<String, Object> values) {
        var table = new RecordTable(type);
        Map<org.jooq.Field<?>, @Nullable Object> row = new LinkedHashMap<>();
        fields.forEach(field -> row.put(RecordTable.written(field), written(field, values)));
        row.putAll(found(type, values));
        sql.update(table.table())
                .set(row)
                .where(RecordTable.written(RecordTable.ID).eq(ref.id()))
                .execute();
    }

    /** What the record is found by. */
    private static Map<org.jooq.Field<?>, Object> found(RecordType type, Map<String, Object> values) {
        Map<org.jooq.Field<?>, Object> found = new LinkedHashMap<>();
        found.put(RecordTable.written(RecordTable.SEARCH), SearchText.of(type, values));
        if (KnownBy.isKept(type)) {
            found.put(RecordTable.written(KnownBy.COLUMN), KnownBy.of(type, values));
        }
        return found;
    }

    private static @Nullable Object written(Field field, Map<String, Object> values) {
        return RecordTable.toDatabase(values.get(field.key()));
    }
}
