package org.lekalo.server.record;

import org.jspecify.annotations.Nullable;
import org.lekalo.library.record.RecordType;
import org.lekalo.server.history.Author;
import org.lekalo.server.row.StoredRecord;

/**
 * Announced before a record is written that will stand on another stage; a listener that throws a refusal prevents the
 * write, and nothing has been written yet.
 *
 * @param before null for a record about to be made
 * @param after the record as it would be; one about to be made has the number 0
 */
public record StageAsked(RecordType type, @Nullable StoredRecord before, StoredRecord after, Author author) {}
