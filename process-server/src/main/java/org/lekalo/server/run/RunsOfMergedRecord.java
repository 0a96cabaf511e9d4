package org.lekalo.server.run;

import org.jooq.DSLContext;
import org.lekalo.server.record.RecordsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What ran and runs on a record goes on about the one it becomes. */
@Component
class RunsOfMergedRecord {

    private final DSLContext sql;

    RunsOfMergedRecord(DSLContext sql) {
        this.sql = sql;
    }

    @EventListener
    void merged(RecordsMerged merged) {
        sql.execute(
                "update process_run set record_id = ? where record_type = ? and record_id = ?",
                merged.survivor().id(),
                merged.other().type(),
                merged.other().id());
    }
}
