package org.lekalo.server.engine;

import java.util.Collection;
import org.camunda.bpm.engine.impl.bpmn.parser.EventSubscriptionDeclaration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.event.EventType;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.EventSubscriptionJobDeclaration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Has runs go on that wait for what happens to a record. */
@Component
public class RecordEvents {

    /** The engine makes such jobs for signals; with messages it would go on in the transaction of whoever saves. */
    private static final EventSubscriptionJobDeclaration JOBS =
            new EventSubscriptionJobDeclaration(new EventSubscriptionDeclaration(null, EventType.MESSAGE));

    private final ProcessEngineConfigurationImpl engine;

    RecordEvents(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    /**
     * Each goes on after the transaction, in a job of its own.
     *
     * @param waiting the engine's subscriptions to what happened
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void happened(Collection<String> waiting) {
        engine.getCommandExecutorTxRequired().execute(context -> {
            waiting.forEach(subscription -> wake(subscription, context));
            return null;
        });
    }

    /**
     * One that this very transaction has taken away is left alone: its row is there until the end. Whoever takes it away in another at the same time meets
     * this one at the execution, and is done again with the job there, or this is, without it: no job is left of what is gone.
     */
    private static void wake(String id, CommandContext context) {
        var subscription = context.getEventSubscriptionManager().findEventSubscriptionById(id);
        if (subscription != null && !context.getDbEntityManager().isDeleted(subscription)) {
            subscription.getExecution().forceUpdate();
            context.getJobManager().send(JOBS.createJobInstance(subscription));
        }
    }
}
