package org.lekalo.server.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobsRunnable;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;

/**
 * This node's threads for jobs. Looks for due jobs when told of one and otherwise once a second, but not after every
 * job it has done, as the engine would: what follows from a job is handed over without looking.
 */
final class NodeJobs extends DefaultJobExecutor {

    private final ThreadLocal<Boolean> executing = ThreadLocal.withInitial(() -> false);

    /** How long the jobs of a node that dies wait for another; longer than any job of ours, which are one transaction each. */
    private static final int LOCKED = 60_000;

    private final FirstSteps firstSteps;

    NodeJobs(FirstSteps firstSteps) {
        this.firstSteps = firstSteps;
        setLockTimeInMillis(LOCKED);
        setCorePoolSize(4);
        setMaxPoolSize(8);
        setQueueSize(200);
        setMaxJobsPerAcquisition(20);
        setWaitTimeInMillis(100);
        setWaitIncreaseFactor(2);
        setMaxWait(1_000);
        setBackoffTimeInMillis(10);
        setMaxBackoff(200);
    }

    /** A job that is locked by this node already. */
    void handOver(String job, ProcessEngineImpl engine) {
        firstSteps.begins(job);
        executeJobs(List.of(job), engine);
    }

    @Override
    public void jobWasAdded() {
        if (Context.getJobExecutorContext() == null || executing.get()) {
            super.jobWasAdded();
        }
    }

    @Override
    public Runnable getExecuteJobsRunnable(List<String> jobs, ProcessEngineImpl engine) {
        return new ExecuteJobsRunnable(jobs, engine) {
            @Override
            protected void executeJob(String job, CommandExecutor commands, JobFailureCollector failures) {
                executing.set(true);
                try {
                    super.executeJob(job, commands, failures);
                } finally {
                    executing.remove();
                    firstSteps.ended(job);
                }
            }
        };
    }
}
