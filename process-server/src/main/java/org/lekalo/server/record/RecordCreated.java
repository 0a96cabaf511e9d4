package org.lekalo.server.record;

import org.lekalo.library.record.RecordType;
import org.lekalo.server.history.Author;
import org.lekalo.server.row.StoredRecord;

/** Announced in the transaction that wrote the record, before it commits; a listener that throws undoes the write. */
public record RecordCreated(RecordType type, StoredRecord record, Author author) {}
