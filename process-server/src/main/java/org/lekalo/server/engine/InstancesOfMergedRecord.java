package org.lekalo.server.engine;

import org.jooq.DSLContext;
import org.lekalo.server.crm.RecordsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Running instances go on about the record that theirs became. A step that runs meanwhile has read the old one: its
 * revision makes the engine do it again.
 */
@Component
class InstancesOfMergedRecord {

    private final DSLContext sql;

    InstancesOfMergedRecord(DSLContext sql) {
        this.sql = sql;
    }

    @EventListener
    void merged(RecordsMerged merged) {
        sql.execute(
                "update act_ru_execution set business_key_ = ?, rev_ = rev_ + 1 where business_key_ = ?",
                merged.survivor().toString(),
                merged.other().toString());
    }
}
