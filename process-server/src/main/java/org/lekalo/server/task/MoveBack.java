package org.lekalo.server.task;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.springframework.stereotype.Component;

/** Has the engine put the tokens that an answer led on back before its task, with the deadlines that this had. */
@Component
class MoveBack {

    private final RuntimeService engine;
    private final TaskTimers timers;

    MoveBack(RuntimeService engine, TaskTimers timers) {
        this.engine = engine;
        this.timers = timers;
    }

    /** The task first: a run in which nothing stands any more would end. */
    void before(InboxTask answered, List<String> standing) {
        var known = timers.of(answered.run());
        ProcessInstanceModificationBuilder change = engine.createProcessInstanceModification(
                        answered.run().value())
                .startBeforeActivity(answered.element());
        for (String step : standing) {
            change = change.cancelActivityInstance(step);
        }
        change.execute();
        timers.setAsBefore(answered, known);
    }
}
