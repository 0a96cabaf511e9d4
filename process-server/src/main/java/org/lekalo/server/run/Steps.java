package org.lekalo.server.run;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.lekalo.library.contract.InstanceId;
import org.springframework.stereotype.Component;

/** The steps that runs passed, and those at which they stand. */
@Component
public class Steps {

    private final DSLContext sql;

    Steps(DSLContext sql) {
        this.sql = sql;
    }

    public List<StepRow> of(InstanceId run) {
        return sql.fetch("select * from process_step where run = ? order by started_at, position, id", run.value())
                .map(StepRow::of);
    }

    /** Where tokens stand; a part that is open is none: what stands in it is. */
    public List<StepRow> open(Collection<InstanceId> runs) {
        return sql.fetch("""
                        select process_step.*, (
                            select min(duedate_) from act_ru_job join act_ru_execution as token on token.id_ = execution_id_
                            where process_instance_id_ = run and token.act_inst_id_ = process_step.id
                                and handler_type_ = 'timer-intermediate-transition') as waits_until
                        from process_step where run = any(?::text[]) and ended_at is null
                            and type <> 'subProcess' order by started_at, id
                        """, (Object) runs.stream().map(InstanceId::value).toArray(String[]::new))
                .map(row -> StepRow.of(row).until(row.get("waits_until", Timestamp.class)));
    }
}
