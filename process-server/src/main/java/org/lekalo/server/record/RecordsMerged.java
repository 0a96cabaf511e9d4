package org.lekalo.server.record;

import org.lekalo.library.record.RecordRef;

/**
 * Announced in the transaction that makes one record of two, while both are there: whoever keeps something about the other
 * record keeps it about the survivor from now on.
 */
public record RecordsMerged(RecordRef survivor, RecordRef other) {}
