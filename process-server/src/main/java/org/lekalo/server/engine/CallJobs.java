package org.lekalo.server.engine;

import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.jspecify.annotations.Nullable;
import org.lekalo.server.engine.CallJobs.Visit;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The jobs by which calling steps are looked after. A job of a step is one of its run, so that none other of the run is done at the
 * same time; and what goes wrong in it is an incident there.
 */
final class CallJobs implements JobHandler<Visit> {

    static final String TYPE = "call";

    private final ObjectProvider<Calls> calls;

    CallJobs(ObjectProvider<Calls> calls) {
        this.calls = calls;
    }

    record Visit(String id) implements JobHandlerConfiguration {

        @Override
        public String toCanonicalString() {
            return id;
        }
    }

    @Override
    public String getType() {
        return TYPE;
    }

    @Override
    public Visit newConfiguration(String visit) {
        return new Visit(visit);
    }

    @Override
    public void onDelete(Visit visit, JobEntity job) {}

    @Override
    public void execute(
            Visit visit, @Nullable ExecutionEntity execution, CommandContext context, @Nullable String tenant) {
        if (execution == null) {
            calls.getObject().giveUp(visit.id());
        } else if (visit.id().equals(execution.getActivityInstanceId())
                && calls.getObject().goOn(visit.id())) {
            execution.signal(null, null);
        }
    }
}
