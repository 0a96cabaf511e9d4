package org.lekalo.server.trigger;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jooq.DSLContext;
import org.lekalo.server.engine.Replacement;
import org.springframework.stereotype.Component;

/** The runs of the same model on the same record that began before; where one is just moving, the job is tried again. */
@Component
class ReplacedRuns implements Replacement {

    private final RuntimeService engine;
    private final DSLContext sql;

    ReplacedRuns(RuntimeService engine, DSLContext sql) {
        this.engine = engine;
        this.sql = sql;
    }

    @Override
    public void begun(DelegateExecution execution) {
        sql.fetch("""
                        select earlier.id from process_run run
                        join process_run earlier on earlier.record_type = run.record_type
                            and earlier.record_id = run.record_id and earlier.model = run.model
                            and earlier.number < run.number and earlier.state = 'RUNNING'
                            and earlier.caller is null
                        where run.id = ?
                        """, execution.getProcessInstanceId())
                .forEach(row -> engine.deleteProcessInstanceIfExists(
                        row.get("id", String.class), "replaced", false, false, false, false));
    }
}
