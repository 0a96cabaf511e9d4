package org.lekalo.server.instance;

import static org.jooq.impl.DSL.noCondition;

import java.util.List;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.InstancesApi.ProcessCount;
import org.lekalo.library.contract.InstancesApi.Query;
import org.lekalo.server.run.Run;
import org.lekalo.server.run.RunPages;
import org.lekalo.server.run.RunTable;
import org.lekalo.server.search.RecordLookup;
import org.lekalo.server.security.Caller;
import org.springframework.stereotype.Component;

/** Lists of the runs about records that somebody may see. */
@Component
class VisibleRuns {

    private final RunPages pages;
    private final RecordLookup records;

    VisibleRuns(RunPages pages, RecordLookup records) {
        this.pages = pages;
        this.records = records;
    }

    List<Run> page(Query query, Caller caller, int limit) {
        return pages.page(query, about(query.text(), caller), limit);
    }

    long count(Query query, Caller caller) {
        return pages.count(query, about(query.text(), caller));
    }

    List<ProcessCount> counts(Caller caller) {
        return pages.counts(about(null, caller));
    }

    /** Those whose title holds the text. */
    private Condition about(@Nullable String text, Caller caller) {
        return records.matching(text == null ? "" : text, caller)
                .map(RunTable::isAbout)
                .orElse(noCondition());
    }
}
