package org.lekalo.server.crm;

import java.util.Set;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.record.RecordType;

/**
 * Announced in the transaction that wrote the record, before it commits; a listener that throws undoes the write.
 *
 * @param changedFields what was asked for and differs, without the fields that the system keeps; never empty
 */
public record RecordChanged(
        RecordType type, StoredRecord before, StoredRecord after, Set<String> changedFields, Author author) {

    public RecordRef ref() {
        return after.ref();
    }

    /** Whether the record entered the stage that it is in by this change. */
    public boolean stageEntered() {
        return changedFields.contains("stage") || changedFields.contains("pipeline");
    }
}
