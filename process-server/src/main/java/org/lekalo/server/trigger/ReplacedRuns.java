package org.lekalo.server.trigger;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.lekalo.library.contract.InstanceId;
import org.lekalo.server.engine.Replacement;
import org.lekalo.server.run.Runs;
import org.springframework.stereotype.Component;

/** The runs of the same model on the same record that began before; where one is just moving, the job is tried again. */
@Component
class ReplacedRuns implements Replacement {

    private final RuntimeService engine;
    private final Runs runs;

    ReplacedRuns(RuntimeService engine, Runs runs) {
        this.engine = engine;
        this.runs = runs;
    }

    @Override
    public void begun(DelegateExecution execution) {
        runs.earlierThan(new InstanceId(execution.getProcessInstanceId()))
                .forEach(earlier ->
                        engine.deleteProcessInstanceIfExists(earlier.value(), "replaced", false, false, false, false));
    }
}
