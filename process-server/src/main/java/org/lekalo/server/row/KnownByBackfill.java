package org.lekalo.server.row;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.Text;
import org.lekalo.library.record.TextForm;
import org.springframework.stereotype.Component;

/** Finds the telephones, mails and tax numbers that were there before their normal forms were kept. */
@Component
class KnownByBackfill implements JavaMigration {

    private static final int BATCH = 1_000;

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("126");
    }

    @Override
    public String getDescription() {
        return "normal forms of records";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        fill(context);
    }

    static void fill(Context context) throws SQLException {
        var connection = context.getConnection();
        var sql = DSL.using(connection, SQLDialect.POSTGRES);
        for (var key : sql.fetch("select key from record_type").getValues("key", String.class)) {
            fill(type(key, sql), sql, connection);
        }
    }

    /** With its texts alone, as they were described then. */
    private static RecordType type(String key, DSLContext sql) {
        var fields = sql.fetch(
                        "select key, form from record_field where type = ? and kind = 'TEXT' order by position, key",
                        key)
                .map(row -> Field.of(row.get("key", String.class), new Text("", ""), FieldKind.TEXT)
                        .withForm(Optional.ofNullable(row.get("form", String.class))
                                .map(TextForm::valueOf)
                                .orElse(null)));
        return new RecordType(key, new Text("", ""), new Text("", ""), fields, List.of());
    }

    private static void fill(RecordType type, DSLContext sql, Connection connection) throws SQLException {
        var table = DSL.name("crm_" + type.key());
        var columns = type.fields().stream()
                .map(field -> DSL.field(DSL.name(field.key())))
                .toList();
        var update = sql.render(DSL.sql("update {0} set search = ?, _known_by = ? where id = ?", table));
        try (var writing = connection.prepareStatement(update)) {
            long above = 0;
            List<Record> rows;
            do {
                rows = sql.fetch(
                        "select id, search, _known_by, {0} from {1} where id > {2} order by id limit {3}",
                        DSL.list(columns), table, DSL.val(above), DSL.inline(BATCH));
                for (var row : rows) {
                    above = row.get("id", Long.class);
                    add(row, type, writing);
                }
                writing.executeBatch();
            } while (rows.size() == BATCH);
        }
    }

    private static void add(Record row, RecordType type, PreparedStatement writing) throws SQLException {
        Map<String, Object> values = new LinkedHashMap<>();
        type.fields()
                .forEach(field -> Optional.ofNullable(row.get(field.key(), String.class))
                        .ifPresent(value -> values.put(field.key(), value)));
        var search = SearchText.of(type, values);
        var known = KnownBy.of(type, values);
        if (!Arrays.equals(known, row.get("_known_by", String[].class))
                || !search.equals(row.get("search", String.class))) {
            writing.setString(1, search);
            writing.setArray(2, writing.getConnection().createArrayOf("text", known));
            writing.setLong(3, row.get("id", Long.class));
            writing.addBatch();
        }
    }
}
