package org.lekalo.server.engine;

import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.InstanceId;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.record.RecordRef;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Begins instances in the caller's transaction; their first step is a job that runs after it. */
@Component
public class Starts {

    private final RuntimeService engine;
    private final TurnRecorder recorder;

    Starts(RuntimeService engine, TurnRecorder recorder) {
        this.engine = engine;
        this.recorder = recorder;
    }

    /**
     * Why an instance starts: whose doing it is, null for a process's, and how many instances caused each other one after
     * the other to get there.
     */
    public record Cause(@Nullable PersonId person, int depth) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public InstanceId begin(PublishedStart start, RecordRef record, Cause cause) {
        recorder.starting(cause);
        var instance =
                engine.createProcessInstanceById(start.process().definitionId()).businessKey(record.toString());
        var started = start.plain() ? instance : instance.startBeforeActivity(start.element());
        return new InstanceId(started.execute().getId());
    }
}
