package org.lekalo.server.record;

import java.util.List;
import org.lekalo.server.history.Author;
import org.lekalo.server.row.StoredRecord;

/**
 * Announced in the transaction that takes records of one type away, before they go; a listener that throws keeps them all.
 *
 * @param records at least one
 */
public record RecordsDeleted(String type, List<StoredRecord> records, Author author) {

    public Long[] ids() {
        return records.stream().map(record -> record.ref().id()).toArray(Long[]::new);
    }
}
