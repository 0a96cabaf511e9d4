package org.lekalo.server.search;

import java.util.List;
import org.jooq.Condition;
import org.lekalo.library.condition.ConditionRow;
import org.lekalo.library.contract.RecordsApi.Query;
import org.lekalo.library.record.RecordType;
import org.lekalo.server.access.RecordAccess;
import org.lekalo.server.security.Caller;
import org.springframework.stereotype.Component;

/** What of a list's query the database is asked, and in which order, as the caller may see it. */
@Component
class AskedRecords {

    private final RecordAccess access;
    private final NextSteps nextSteps;

    AskedRecords(RecordAccess access, NextSteps nextSteps) {
        this.access = access;
        this.nextSteps = nextSteps;
    }

    SortKey<?> sort(RecordType type, Query query, Caller caller) {
        return SortKey.of(access.sight(type, caller), query.sort(), query.descending());
    }

    /** Those that the query asks for and the caller sees. */
    Condition matching(RecordType type, Query query, Caller caller) {
        return condition(type, query, caller).and(access.visible(caller, type.key()));
    }

    /** Those that the query asks for, seen or not. */
    Condition condition(RecordType type, Query query, Caller caller) {
        var sight = access.sight(type, caller);
        return RecordFilter.of(sight, NextSteps.others(query.filters()))
                .and(nextSteps.asked(type, query.filters()))
                .and(RecordFilter.containing(query.text(), sight));
    }

    /** As {@link RecordAccess#waysToSee}. */
    List<Condition> ways(RecordType type, Caller caller) {
        return access.waysToSee(caller, type.key());
    }

    /** Refused where such rows cannot be asked for. */
    void requireReadable(RecordType type, List<ConditionRow> filters, Caller caller) {
        var ignored = RecordFilter.of(access.sight(type, caller), NextSteps.others(filters));
    }
}
