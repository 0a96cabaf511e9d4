package org.lekalo.server.step;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.lekalo.library.contract.TaskId;
import org.lekalo.server.engine.Definitions;
import org.lekalo.server.engine.Expressions;
import org.lekalo.server.engine.Moments;
import org.springframework.stereotype.Component;

/** What executables call {@code block}: has the work done of the block that a token stands at. */
@Component("block")
class EngineSteps implements JavaDelegate, TaskListener, Moments {

    private final Works works;
    private final Definitions definitions;
    private final Expressions expressions;
    private final ProcessRecords records;

    EngineSteps(Works works, Definitions definitions, Expressions expressions, ProcessRecords records) {
        this.works = works;
        this.definitions = definitions;
        this.expressions = expressions;
        this.records = records;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = step(execution);
        works.of(step.block(), Work.Effect.class).take(step);
    }

    @Override
    public void notify(DelegateTask task) {
        var step = step(task.getExecution());
        works.of(step.block(), Work.Asking.class)
                .ask(step, new TaskId(task.getId()), task.getName())
                .ifPresent(due -> task.setDueDate(Date.from(due)));
    }

    @Override
    public Instant moment(DelegateExecution execution) {
        var step = step(execution);
        return works.of(step.block(), Work.Waiting.class).until(step);
    }

    private Step step(DelegateExecution execution) {
        return new Step(execution, definitions, expressions, records);
    }
}
