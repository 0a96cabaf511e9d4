package org.lekalo.server.list;

import java.util.List;
import java.util.Map;
import org.lekalo.library.contract.BulkApi;
import org.lekalo.library.contract.RecordsApi.Query;
import org.lekalo.library.contract.Refusals.Unreadable;
import org.lekalo.server.search.RecordSearch;
import org.lekalo.server.security.Caller;
import org.lekalo.server.type.RecordTypesInUse;
import org.springframework.web.bind.annotation.RestController;

@RestController
class BulkController implements BulkApi {

    private final RecordTypesInUse types;
    private final RecordSearch search;
    private final BulkChanges changes;

    BulkController(RecordTypesInUse types, RecordSearch search, BulkChanges changes) {
        this.types = types;
        this.search = search;
        this.changes = changes;
    }

    @Override
    public Matching matching(String type, Query query) {
        var found = search.numbers(types.type(type), query, Caller.current(), MOST_MATCHING + 1);
        return found.size() > MOST_MATCHING
                ? new Matching(List.copyOf(found.subList(0, MOST_MATCHING)), true)
                : new Matching(found, false);
    }

    @Override
    public Outcome change(String type, BulkChange change) {
        if (change.records().size() > MOST) {
            throw new Unreadable(Map.of("reason", "value", "at", "records"));
        }
        return changes.change(types.type(type), change, Caller.current());
    }
}
