package org.lekalo.server.instance;

import java.util.List;
import org.lekalo.library.contract.InstancesApi.Instance;
import org.lekalo.server.model.Drawings;
import org.lekalo.server.run.Run;
import org.lekalo.server.run.Steps;
import org.lekalo.server.security.Caller;
import org.springframework.stereotype.Component;

/** One run on its drawing, with all that it went through. */
@Component
class InstanceViews {

    private final RunRows rows;
    private final RunPast past;
    private final Steps passed;
    private final Drawings drawings;
    private final Relatives relatives;

    InstanceViews(RunRows rows, RunPast past, Steps passed, Drawings drawings, Relatives relatives) {
        this.rows = rows;
        this.past = past;
        this.passed = passed;
        this.drawings = drawings;
        this.relatives = relatives;
    }

    Instance of(Run run, Look look, boolean mayManage, Caller caller) {
        var language = look.language();
        var steps = passed.of(run.id());
        return new Instance(
                rows.of(List.of(run), look).get(0),
                drawings.xml(run.model(), run.version()),
                past.steps(run, steps, language),
                steps.stream().flatMap(step -> step.flows().stream()).distinct().toList(),
                mayManage,
                past.cancelled(run, language),
                past.failures(run, language),
                relatives.caller(run, caller, language).orElse(null),
                relatives.called(run, caller, language));
    }
}
