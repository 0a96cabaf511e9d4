package org.lekalo.server.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.Condition;
import org.lekalo.server.expression.Expressions;

/** A condition over the live record; what cannot be decided for want of a value does not hold. */
record FeelCondition(Expressions feel, String text) implements Condition {

    @Override
    public boolean evaluate(DelegateExecution execution) {
        return Boolean.TRUE.equals(feel.value(text, execution, ExitsOfOneChoice.readBy(execution)));
    }

    @Override
    public boolean evaluate(VariableScope scope, DelegateExecution execution) {
        return evaluate(execution);
    }

    @Override
    public boolean tryEvaluate(VariableScope scope, DelegateExecution execution) {
        return evaluate(execution);
    }
}
