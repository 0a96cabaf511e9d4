package org.lekalo.bench.flowable;

import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RateRisk implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        var amount = (Long) execution.getVariable("amount");
        var discount = (Double) execution.getVariable("discount");
        execution.setVariable("risk", Math.round(amount * discount / 100));
    }
}
