package org.lekalo.server.engine;

import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.compile.ProcessCompiler;
import org.lekalo.library.contract.InstanceId;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.record.RecordRef;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Begins instances in the caller's transaction; their first step is a job that runs after it. */
@Component
public class Starts {

    private static final String RUNNING = """
            select 1 from act_ru_execution as run
            where run.business_key_ = ? and run.parent_id_ is null
                and exists (select from act_re_procdef where id_ = run.proc_def_id_ and key_ = ?)
            limit 1
            """;

    private final RuntimeService engine;
    private final TurnRecorder recorder;
    private final JdbcTemplate sql;

    Starts(RuntimeService engine, TurnRecorder recorder, JdbcTemplate sql) {
        this.engine = engine;
        this.recorder = recorder;
        this.sql = sql;
    }

    /**
     * Why an instance starts: whose doing it is, null for a process's, and how many instances caused each other one after
     * the other to get there; the step of another run that has it run, null for one that began by itself.
     */
    public record Cause(
            @Nullable PersonId person, int depth, @Nullable String caller) {

        public Cause(@Nullable PersonId person, int depth) {
            this(person, depth, null);
        }
    }

    /** Whether any version of the model runs on the record; the engine's own query for it is a page of text to make and to plan. */
    public boolean isRunning(PublishedStart start, RecordRef record) {
        var key = ProcessCompiler.key(start.process().model().value());
        return !sql.queryForList(RUNNING, record.toString(), key).isEmpty();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public InstanceId begin(PublishedStart start, RecordRef record, Cause cause) {
        recorder.starting(cause);
        var instance =
                engine.createProcessInstanceById(start.process().definitionId()).businessKey(record.toString());
        var started = start.plain() ? instance : instance.startBeforeActivity(start.element());
        return new InstanceId(started.execute().getId());
    }

    /** @param start the element it begins at; null for the definition's own */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(String definition, @Nullable String start, RecordRef record, Cause cause) {
        recorder.starting(cause);
        var instance = engine.createProcessInstanceById(definition).businessKey(record.toString());
        (start == null ? instance : instance.startBeforeActivity(start)).execute();
    }
}
