package org.lekalo.server.step;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.lekalo.server.called.CalledRuns;
import org.lekalo.server.engine.CallingSteps.Place;
import org.lekalo.server.engine.Definitions;
import org.lekalo.server.engine.Waits;
import org.lekalo.server.expression.Expressions;
import org.springframework.stereotype.Component;

/** What executables call {@code block}: has the work done of the block that a token stands at. */
@Component("block")
class EngineSteps implements JavaDelegate, ExecutionListener, TaskListener, Waits {

    private final Works works;
    private final Definitions definitions;
    private final Expressions expressions;
    private final ProcessRecords records;
    private final CalledRuns calls;

    EngineSteps(
            Works works, Definitions definitions, Expressions expressions, ProcessRecords records, CalledRuns calls) {
        this.works = works;
        this.definitions = definitions;
        this.expressions = expressions;
        this.records = records;
        this.calls = calls;
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
                .ask(step, task.getId(), task.getName())
                .ifPresent(due -> task.setDueDate(Date.from(due)));
    }

    /** At a step that has others do something. */
    @Override
    public void notify(DelegateExecution execution) {
        var step = step(execution);
        calls.begin(
                step.visit(),
                new Place(step.run(), execution.getId(), step.element()),
                works.of(step.block(), Work.Calling.class).call(step));
    }

    @Override
    public Instant moment(DelegateExecution execution, String element) {
        var step = step(execution, element);
        return works.of(step.block(), Work.Waiting.class).until(step);
    }

    /** The record is held: whoever changes it was before, and does not count, or comes after, and finds who waits. */
    @Override
    public String event(DelegateExecution execution, String element) {
        var step = step(execution, element);
        step.hold();
        return step.block().awaits().orElseThrow().to(step.record());
    }

    private Step step(DelegateExecution execution) {
        return step(execution, execution.getCurrentActivityId());
    }

    private Step step(DelegateExecution execution, String element) {
        return new Step(execution, element, definitions, expressions, records);
    }
}
