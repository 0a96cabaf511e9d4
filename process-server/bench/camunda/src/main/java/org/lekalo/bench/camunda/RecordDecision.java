package org.lekalo.bench.camunda;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordDecision implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        Objects.requireNonNull(execution.getVariable("decision"), "An approval ends with a decision");
    }
}
