package org.lekalo.server.expression;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lekalo.server.row.StoredRecord;

/** What a condition on a record about to be written may name: the record as it would be, by its type or as "record". */
final class DraftNames extends RootNames {

    private final StoredRecord record;

    DraftNames(Lookup lookup, StoredRecord record) {
        super(lookup);
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
            return lookup.names(record, unknown);
        }
        unknown.add(name);
        return null;
    }
}
