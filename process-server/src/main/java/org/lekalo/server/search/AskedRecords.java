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
    private final CountedDays days;

    AskedRecords(RecordAccess access, NextSteps nextSteps, CountedDays days) {
        this.access = access;
        this.nextSteps = nextSteps;
        this.days = days;
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
        return condition(type, query.text(), query.filters(), caller);
    }

    /** As the other. */
    Condition condition(RecordType type, String text, List<ConditionRow> filters, Caller caller) {
        var sight = access.sight(type, caller);
        return RecordFilter.of(sight, others(type, filters))
                .and(nextSteps.asked(type, filters))
                .and(RecordFilter.containing(text, sight));
    }

    private List<ConditionRow> others(RecordType type, List<ConditionRow> filters) {
        return days.dated(type, NextSteps.others(filters));
    }

    /** As {@link RecordAccess#waysToSee}. */
    List<Condition> ways(RecordType type, Caller caller) {
        return access.waysToSee(caller, type.key());
    }

    /** Refused where such rows cannot be asked for. */
    void requireReadable(RecordType type, List<ConditionRow> filters, Caller caller) {
        var ignored = RecordFilter.of(access.sight(type, caller), others(type, filters));
    }
}
