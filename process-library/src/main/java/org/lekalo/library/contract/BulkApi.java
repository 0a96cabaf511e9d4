package org.lekalo.library.contract;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.RecordsApi.Query;
import org.lekalo.library.record.RecordRef;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Changes many records in one call, each by itself: one that is refused leaves the others changed. */
@HttpExchange("/api/bulk")
public interface BulkApi {

    /** So many records one call changes at most. */
    int MOST = 500;

    /** So many numbers {@link #matching} gives at most. */
    int MOST_MATCHING = 10_000;

    /** The numbers of the records that the query finds, in its order; its {@code limit} and {@code after} do not count. */
    @PostExchange("/{type}/matching")
    Matching matching(@PathVariable String type, @RequestBody Query query);

    /**
     * Writes the same values to each of the records, as {@link RecordsApi#update} does whatever their version: rights and
     * stage gates hold for each. Refused as a whole, with {@link Refusals.Unreadable} (400), for more than {@link #MOST}.
     */
    @PostExchange("/{type}")
    Outcome change(@PathVariable String type, @RequestBody BulkChange change);

    /** @param more whether there are more than could be given */
    record Matching(List<Long> records, boolean more) {}

    /** @param values by field key, as in {@link RecordsApi}; a null clears the field */
    record BulkChange(List<Long> records, Map<String, @Nullable Object> values) {}

    /** @param same how many had those values already */
    record Outcome(int changed, int same, List<Refused> refused) {}

    /**
     * One record that stayed as it was.
     *
     * @param title null where the caller does not see it
     * @param reasons a sentence each
     */
    record Refused(RecordRef record, @Nullable String title, List<String> reasons) {}
}
