package org.lekalo.bench.flowable;

import java.util.Objects;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordDecision implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        Objects.requireNonNull(execution.getVariable("decision"), "An approval ends with a decision");
    }
}
