package org.lekalo.server.engine;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.lekalo.library.contract.InstanceId;
import org.lekalo.server.engine.CallJobs.Visit;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Has steps that call others looked after, by {@link Calls}, in a job after the caller's transaction. */
@Component
public class CallingSteps {

    private final ProcessEngineConfigurationImpl engine;
    private final JdbcTemplate sql;

    CallingSteps(ProcessEngineConfigurationImpl engine, JdbcTemplate sql) {
        this.engine = engine;
        this.sql = sql;
    }

    /** Where a step waits, as the engine calls it. */
    public record Place(InstanceId run, String execution, String element) {}

    /** Does not touch the run itself, which may be about something else. */
    public void lookAfter(String visit, Place place) {
        var job = job(visit);
        job.setExecutionId(place.execution());
        job.setProcessInstanceId(place.run().value());
        job.setActivityId(place.element());
        send(job);
    }

    /** The step is no more; what it called is ended bit by bit. */
    public void giveUp(String visit) {
        send(job(visit));
    }

    /** The step is no more, and so nobody looks after it. */
    public void leave(String execution) {
        sql.update("delete from act_ru_job where execution_id_ = ? and handler_type_ = ?", execution, CallJobs.TYPE);
    }

    private static MessageEntity job(String visit) {
        var job = new MessageEntity();
        job.setJobHandlerType(CallJobs.TYPE);
        job.setJobHandlerConfiguration(new Visit(visit));
        job.setDuedate(ClockUtil.getCurrentTime());
        return job;
    }

    private void send(MessageEntity job) {
        engine.getCommandExecutorTxRequired().execute(context -> {
            ((PromptJobs) context.getJobManager()).begin(job);
            return null;
        });
    }
}
