package org.lekalo.server.engine;

import org.jooq.DSLContext;
import org.lekalo.library.setting.Awaited;
import org.lekalo.server.record.RecordsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Running instances go on about the record that theirs became, and wait for what happens to that. A step that runs meanwhile has read the old one: its
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
        var survivor = Awaited.namesOf(merged.survivor());
        var other = Awaited.namesOf(merged.other());
        sql.execute("""
                        update act_ru_event_subscr as waiting set event_name_ = ? || substr(event_name_, ?), rev_ = waiting.rev_ + 1
                        from act_ru_execution as run join act_ru_execution as token on token.proc_inst_id_ = run.proc_inst_id_
                        where run.business_key_ = ? and waiting.execution_id_ = token.id_ and starts_with(event_name_, ?)
                        """, survivor, other.length() + 1, merged.other().toString(), other);
        sql.execute(
                "update act_ru_execution set business_key_ = ?, rev_ = rev_ + 1 where business_key_ = ?",
                merged.survivor().toString(),
                merged.other().toString());
    }
}
