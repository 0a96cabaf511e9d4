package org.lekalo.server.engine;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lekalo.server.crm.StoredRecord;

/** What a condition on a record about to be written may name: the record as it would be, by its type or as "record". */
final class DraftNames extends RootNames {

    private final LiveRecords records;
    private final StoredRecord record;

    DraftNames(LiveRecords records, StoredRecord record) {
        this.records = records;
        this.record = record;
    }

    @Override
    Set<String> known() {
        return Set.of(record.ref().type(), "record");
    }

    @Override
    @Nullable
    Object valueOf(String name) {
        if (known().contains(name)) {
            return records.names(record, unknown);
        }
        unknown.add(name);
        return null;
    }
}
