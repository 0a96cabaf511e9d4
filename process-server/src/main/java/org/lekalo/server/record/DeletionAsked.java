package org.lekalo.server.record;

import java.util.List;
import org.lekalo.library.record.RecordRef;

/**
 * Asked before anybody decides to take records of one type away; a listener that throws says what {@link RecordsDeleted}
 * would be refused for.
 *
 * @param records at least one
 * @param following whether they go with another
 */
public record DeletionAsked(String type, List<RecordRef> records, boolean following) {}
