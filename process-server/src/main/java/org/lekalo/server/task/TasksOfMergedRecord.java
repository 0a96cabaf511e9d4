package org.lekalo.server.task;

import org.jooq.DSLContext;
import org.lekalo.server.record.RecordsMerged;
import org.lekalo.server.run.RunTable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The tasks about a record are about the one it becomes. */
@Component
class TasksOfMergedRecord {

    private final DSLContext sql;

    TasksOfMergedRecord(DSLContext sql) {
        this.sql = sql;
    }

    @EventListener
    void merged(RecordsMerged merged) {
        sql.execute(
                "update task_inbox set record_id = ? where record_type = ? and record_id = ?" + " and run in ({3})",
                merged.survivor().id(),
                merged.other().type(),
                merged.other().id(),
                RunTable.about(
                        merged.other().type(),
                        merged.other().id(),
                        merged.survivor().id()));
    }
}
