package org.lekalo.server.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * A job that is due at once is written already locked by this node and handed to its threads right after the commit: it
 * is neither looked for nor locked in statements of its own. Those of one instance are done one after the other, so that they
 * do not meet at a join. Should the node die in between, the lock runs out and any node finds the job.
 */
final class PromptJobs extends JobManager {

    private static final Duration LOCKED_FOR = Duration.ofSeconds(20);

    /** Of this command, by instance. */
    private final Map<String, List<String>> handedOver = new HashMap<>();

    /** A job that belongs to an execution without being hung on it. */
    void begin(MessageEntity job) {
        insertJob(job);
        hintJobExecutor(job);
    }

    @Override
    protected void hintJobExecutor(JobEntity job) {
        if (Context.getProcessEngineConfiguration().getJobExecutor() instanceof NodeJobs executor
                && executor.isActive()
                && Context.getJobExecutorContext() == null
                && job instanceof MessageEntity
                && isDue(job)) {
            handOver(job, executor);
        } else {
            super.hintJobExecutor(job);
        }
    }

    private static boolean isDue(JobEntity job) {
        var due = job.getDuedate();
        return !job.isSuspended()
                && (due == null
                        || !due.toInstant().isAfter(ClockUtil.getCurrentTime().toInstant()));
    }

    private void handOver(JobEntity job, NodeJobs executor) {
        job.setLockOwner(executor.getLockOwner());
        job.setLockExpirationTime(
                Date.from(ClockUtil.getCurrentTime().toInstant().plus(LOCKED_FOR)));
        var ofInstance = handedOver.get(job.getProcessInstanceId());
        if (ofInstance != null) {
            ofInstance.add(job.getId());
            return;
        }
        var jobs = new ArrayList<>(List.of(job.getId()));
        handedOver.put(job.getProcessInstanceId(), jobs);
        var engine = Context.getProcessEngineConfiguration().getProcessEngine();
        Context.getCommandContext()
                .getTransactionContext()
                .addTransactionListener(TransactionState.COMMITTED, context -> executor.handOver(jobs, engine));
    }
}
