package org.lekalo.server.engine;

import java.util.function.Function;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;

/** An expression that stands for one thing the engine may call, or for its own text. */
record Reference(String text, boolean literal, Function<VariableScope, Object> value) implements Expression {

    @Override
    public Object getValue(VariableScope scope) {
        return value.apply(scope);
    }

    @Override
    public Object getValue(VariableScope scope, BaseDelegateExecution context) {
        return value.apply(scope);
    }

    @Override
    public void setValue(Object newValue, VariableScope scope) {
        throw new ProcessEngineException("Cannot be set: " + text);
    }

    @Override
    public void setValue(Object newValue, VariableScope scope, BaseDelegateExecution context) {
        setValue(newValue, scope);
    }

    @Override
    public String getExpressionText() {
        return text;
    }

    @Override
    public boolean isLiteralText() {
        return literal;
    }
}
