package org.lekalo.server.crm;

import org.lekalo.library.record.RecordType;

/**
 * Announced in the transaction that takes the record away, while it is still there; a listener that throws keeps it, and
 * whoever has something that belongs to the record takes it away now.
 */
public record RecordDeleted(RecordType type, StoredRecord record, Author author) {}
