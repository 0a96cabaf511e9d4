package org.lekalo.server.record;

import org.lekalo.library.record.RecordRef;

/**
 * What the record says about a person is being erased: whoever keeps words of it forgets them, in this transaction.
 *
 * @param instead what stands where they stood, in the language of the company's records
 */
public record RecordErased(RecordRef record, String instead) {}
