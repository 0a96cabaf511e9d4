package org.lekalo.server.record;

import java.util.Set;
import org.lekalo.library.record.RecordRef;

/**
 * What the record says about a person is being erased: whoever keeps words of it forgets them, in this transaction.
 *
 * @param instead what stands where they stood, in the language of the company's records
 */
public record RecordErased(RecordRef record, String instead) {

    /** Types of which a record is a person. */
    public static final Set<String> PEOPLE = Set.of("contact", "lead");

    /** What is noted about a person belongs to him as his own record does. */
    public static final Set<String> NOTES = Set.of("activity");
}
