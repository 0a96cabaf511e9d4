package org.lekalo.server.access;

import java.util.Collection;
import java.util.Set;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.security.Caller;

/**
 * A reason to look at records that one's rights do not reach, for as long as it lasts: a task about them, a notice of them.
 * It lets nobody write, and shows no field that is hidden from him.
 */
public interface RecordSight {

    /** Those of the records that it shows the caller. */
    Set<RecordRef> of(Collection<RecordRef> records, Caller caller);
}
