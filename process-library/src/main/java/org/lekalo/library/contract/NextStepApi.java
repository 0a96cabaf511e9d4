package org.lekalo.library.contract;

import java.util.List;
import java.util.Map;
import org.lekalo.library.record.RecordRef;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * Nothing without a next step: a record on an open stage lacks one where no open task is about it and no process runs on
 * it, or where its owner has left. For types with stages that tasks can be about.
 */
@HttpExchange("/api/next-step")
public interface NextStepApi {

    /** The subject of a filter row: {@code EMPTY} finds records without a next step, {@code NOT_EMPTY} the others. */
    String SUBJECT = "@next_step";

    /** Those of the records, at most 1000, that lack a next step; others may be among them and are left out. */
    @PostExchange("/missing")
    List<RecordRef> missing(@RequestBody List<RecordRef> records);

    /** How many records lack a next step, by owner, most first; of the records that the caller sees. */
    @GetExchange
    List<OfOwner> byOwner();

    /**
     * @param active false: he left
     * @param counts by the key of the type; only where there are any
     */
    record OfOwner(PersonId person, String name, boolean active, Map<String, Long> counts) {}
}
