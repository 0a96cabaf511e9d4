package org.lekalo.server.row;

import static org.jooq.impl.DSL.name;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DataType;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.FileRef;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.Stage;
import org.lekalo.server.people.Company;
import org.lekalo.server.type.FieldColumn;

/** The table of one record type, made from its metadata; reads its rows together with the names of what they point to. */
public final class RecordTable {

    public static final String ALIAS = "r";

    public static final org.jooq.Field<Long> ID = column("id", SQLDataType.BIGINT);
    public static final org.jooq.Field<Long> VERSION = column("version", SQLDataType.BIGINT);
    public static final org.jooq.Field<Long> DEPARTMENT = column("department", SQLDataType.BIGINT);
    public static final org.jooq.Field<Long> OWNER = column("owner", SQLDataType.BIGINT);
    public static final org.jooq.Field<String> TITLE = column("title", SQLDataType.CLOB);
    public static final org.jooq.Field<String> SEARCH = column("search", SQLDataType.CLOB);
    public static final org.jooq.Field<String> PIPELINE = column("pipeline", SQLDataType.CLOB);
    public static final org.jooq.Field<String> STAGE = column("stage", SQLDataType.CLOB);
    public static final org.jooq.Field<Instant> CHANGED_AT = column("changed_at", SQLDataType.INSTANT);

    private final RecordType type;

    public RecordTable(RecordType type) {
        this.type = type;
    }

    RecordType type() {
        return type;
    }

    /** Holds for the rows on open stages, of a type that has stages. */
    public static Condition open(RecordType type) {
        return type.pipelines().stream()
                .map(pipeline -> PIPELINE.eq(DSL.inline(pipeline.key()))
                        .and(STAGE.in(pipeline.stages().stream()
                                .filter(stage -> stage.kind() == Stage.Kind.OPEN)
                                .map(Stage::key)
                                .map(DSL::inline)
                                .toList())))
                .reduce(DSL.falseCondition(), Condition::or);
    }

    /** The table to write to; its columns are {@link #written}. */
    public Table<Record> table() {
        return DSL.table(name("crm_" + type.key()));
    }

    /** The table to read from; its columns are the constants and {@link #column(Field)}. */
    public Table<Record> source() {
        return table().as(ALIAS);
    }

    public static org.jooq.Field<?> column(Field field) {
        return column(field.key(), FieldColumn.of(field.kind()).type());
    }

    public static org.jooq.Field<?> written(Field field) {
        return DSL.field(name(field.key()), FieldColumn.of(field.kind()).type());
    }

    public static <T> org.jooq.Field<T> written(org.jooq.Field<T> column) {
        return DSL.field(name(column.getName()), column.getDataType());
    }

    private static <T> org.jooq.Field<T> column(String key, DataType<T> dataType) {
        return DSL.field(name(ALIAS, key), dataType);
    }

    /** All columns of the table, for a select from {@link #source}. */
    public List<org.jooq.Field<?>> columns() {
        List<org.jooq.Field<?>> columns = new ArrayList<>(List.of(ID, VERSION, DEPARTMENT));
        type.fields().forEach(field -> columns.add(column(field)));
        return columns;
    }

    /** The chosen rows with the titles of the records they refer to, looked up for those rows only. */
    public ResultQuery<Record> named(Select<?> rows, List<? extends org.jooq.OrderField<?>> order) {
        List<org.jooq.Field<?>> columns = new ArrayList<>();
        rows.getSelect().forEach(column -> columns.add(DSL.field(name(ALIAS, column.getName()), column.getDataType())));
        Table<?> joined = rows.asTable(ALIAS);
        for (Field field : references()) {
            boolean file = field.kind() == FieldKind.FILE;
            var target = DSL.table(name(file ? "stored_file" : "crm_" + field.target()))
                    .as("to_" + field.key());
            columns.add(DSL.field(name("to_" + field.key(), file ? "name" : "title"), SQLDataType.CLOB)
                    .as(titleColumn(field)));
            joined = joined.leftJoin(target)
                    .on(DSL.field(name("to_" + field.key(), "id"), SQLDataType.BIGINT)
                            .eq(column(field.key(), SQLDataType.BIGINT)));
        }
        return DSL.select(columns).from(joined).orderBy(order);
    }

    private List<Field> references() {
        return type.fields().stream()
                .filter(field -> field.kind() == FieldKind.REFERENCE || field.kind() == FieldKind.FILE)
                .toList();
    }

    private static String titleColumn(Field field) {
        return "title of " + field.key();
    }

    public StoredRecord read(Record row, Company company) {
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        for (Field field : type.fields()) {
            var stored = row.get(field.key());
            if (stored != null) {
                var value = fromDatabase(field, stored);
                values.put(field.key(), value);
                called(row, field, value, company).ifPresent(name -> names.put(field.key(), name));
            }
        }
        var ref = new RecordRef(type.key(), row.get("id", Long.class));
        return new StoredRecord(ref, row.get("version", Long.class), row.get("department", Long.class), values, names);
    }

    private static Optional<String> called(Record row, Field field, Object value, Company company) {
        return switch (field.kind()) {
            case REFERENCE, FILE -> Optional.ofNullable(row.get(titleColumn(field), String.class));
            case PERSON -> company.person((PersonId) value).map(person -> person.name());
            case TEXT, LONG_TEXT, NUMBER, MONEY, DATE, DATE_TIME, YES_NO, CHOICE, MANY_CHOICE -> Optional.empty();
        };
    }

    private static Object fromDatabase(Field field, Object stored) {
        return switch (field.kind()) {
            case NUMBER -> FieldValue.tidy((BigDecimal) stored, FieldValue.NUMBER_DECIMALS);
            case REFERENCE -> new RecordRef(Objects.requireNonNull(field.target()), (Long) stored);
            case PERSON -> new PersonId((Long) stored);
            case FILE -> new FileRef((Long) stored);
            case MANY_CHOICE -> List.of((String[]) stored);
            case TEXT, LONG_TEXT, MONEY, DATE, DATE_TIME, YES_NO, CHOICE -> stored;
        };
    }

    public static @Nullable Object toDatabase(@Nullable Object value) {
        if (value instanceof RecordRef ref) {
            return ref.id();
        }
        if (value instanceof FileRef file) {
            return file.id();
        }
        if (value instanceof List<?> many) {
            return many.toArray(String[]::new);
        }
        return value instanceof PersonId person ? (Object) person.value() : value;
    }
}
