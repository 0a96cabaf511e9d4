package org.lekalo.server.engine;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.lekalo.library.block.Configured;
import org.lekalo.server.expression.RunningStep;
import org.springframework.stereotype.Component;

/** Asks for no service of the engine, which is made after what computes its expressions. */
@Component
class EnginesStep implements RunningStep {

    @Override
    public boolean isHere() {
        return Context.getCommandContext() != null;
    }

    @Override
    public Optional<Configured> block(DelegateExecution execution, String element) {
        var process = ((ExecutionEntity) execution).getProcessDefinition();
        return Optional.ofNullable(process.findActivity(element)).flatMap(Definitions::configured);
    }
}
