package org.lekalo.server.notification;

import org.jooq.DSLContext;
import org.lekalo.server.record.RecordsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes about a record lead to the one it becomes. */
@Component
class NotificationsOfMergedRecord {

    private final DSLContext sql;

    NotificationsOfMergedRecord(DSLContext sql) {
        this.sql = sql;
    }

    @EventListener
    void merged(RecordsMerged merged) {
        sql.execute(
                "update notification set record_id = ? where record_type = ? and record_id = ?",
                merged.survivor().id(),
                merged.other().type(),
                merged.other().id());
    }
}
