package org.lekalo.server.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.record.RecordType;
import org.lekalo.server.history.Author;
import org.lekalo.server.history.RecordHistory;
import org.lekalo.server.history.RecordHistory.Entry;
import org.lekalo.server.row.RecordRows;
import org.lekalo.server.row.RecordTable;
import org.lekalo.server.row.StoredRecord;
import org.lekalo.server.type.RecordTypesInUse;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Records as if they were long there: nothing is announced, and their past is told as it would have been. */
@Component
@ConditionalOnProperty("lekalo.demo")
class DemoPast {

    private final RecordTypesInUse types;
    private final RecordRows rows;
    private final RecordHistory history;

    DemoPast(RecordTypesInUse types, RecordRows rows, RecordHistory history) {
        this.types = types;
        this.rows = rows;
        this.history = history;
    }

    RecordType type(String key) {
        return types.type(key);
    }

    StoredRecord find(RecordRef ref) {
        return rows.find(ref).orElseThrow();
    }

    List<StoredRecord> every(String type) {
        var table = new RecordTable(types.type(type));
        return rows.all(table, DSL.select(table.columns()).from(table.source()), List.of(RecordTable.ID.asc()));
    }

    RecordRef write(String type, Map<String, Object> values, @Nullable Long department) {
        return new RecordRef(type, rows.insert(types.type(type), values, department));
    }

    void tell(StoredRecord then, Author author, List<Entry> entries) {
        history.add(then, author, entries);
    }

    /** @param departments of their owners, in the records' order */
    List<RecordRef> writeAll(String type, List<Map<String, Object>> values, List<@Nullable Long> departments) {
        var refs = rows.insertAll(types.type(type), values, departments).stream()
                .map(id -> new RecordRef(type, id))
                .toList();
        List<StoredRecord> written = new ArrayList<>();
        for (int i = 0; i < refs.size(); i++) {
            written.add(new StoredRecord(refs.get(i), 1, departments.get(i), values.get(i), Map.of()));
        }
        history.made(written);
        return refs;
    }
}
