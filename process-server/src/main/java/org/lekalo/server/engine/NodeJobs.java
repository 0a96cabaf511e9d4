package org.lekalo.server.engine;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobHelper;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobsRunnable;
import org.camunda.bpm.engine.impl.jobexecutor.JobAcquisitionContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobAcquisitionStrategy;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.camunda.bpm.engine.impl.jobexecutor.SequentialJobAcquisitionRunnable;
import org.camunda.bpm.engine.impl.persistence.entity.AcquirableJobEntity;
import org.jspecify.annotations.Nullable;
import org.lekalo.server.database.DatabaseFailure;
import org.lekalo.server.database.DatabaseTroubles;
import org.lekalo.server.expression.StepFailed;
import org.springframework.stereotype.Component;

/**
 * This node's threads for jobs. Looks for due jobs when told of one and otherwise once a second, but not after every
 * job it has done, as the engine would: what follows from a job is handed over without looking. When it stops, it gives back
 * what it has not begun, and waits a moment only for what it has. Jobs of which a node may have died are done on a thread of
 * their own, one after the other: when this one dies too, it is known of which.
 */
@Component
class NodeJobs extends DefaultJobExecutor {

    private final ThreadLocal<Boolean> executing = ThreadLocal.withInitial(() -> false);
    private final Set<String> running = ConcurrentHashMap.newKeySet();

    private static final Duration LONGEST_SEARCH = Duration.ofSeconds(2);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(5);

    private final FirstSteps firstSteps;
    private final JobLocks locks;
    private final HeldJobs held;
    private final Suspects suspects;
    private final DatabaseTroubles troubles;
    private volatile boolean stopping;
    private volatile @Nullable ExecutorService suspectsThread;

    NodeJobs(FirstSteps firstSteps, JobLocks locks, HeldJobs held, Suspects suspects, DatabaseTroubles troubles) {
        this.firstSteps = firstSteps;
        this.locks = locks;
        this.held = held;
        this.suspects = suspects;
        this.troubles = troubles;
        setLockTimeInMillis((int) HeldJobs.LOCKED.toMillis());
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

    /** Jobs that are locked by this node already, of one instance, which are done one after the other. */
    void handOver(List<String> jobs, ProcessEngineImpl engine) {
        if (!isActive()) {
            giveBack();
            return;
        }
        jobs.forEach(firstSteps::begins);
        executeJobs(jobs, engine);
    }

    /** A suspect must stay one for whoever finds it next, so its lock is left to run out. */
    private void giveBack() {
        var kept = new HashSet<>(running);
        kept.addAll(suspects.all());
        locks.giveBack(getLockOwner(), kept);
    }

    @Override
    public boolean isActive() {
        return super.isActive() && !stopping;
    }

    @Override
    public void start() {
        stopping = false;
        super.start();
    }

    @Override
    public synchronized void shutdown() {
        boolean wasActive = isActive();
        stopping = true;
        super.shutdown();
        if (wasActive) {
            giveBack();
        }
    }

    @Override
    protected void stopJobAcquisitionThread() {
        try {
            jobAcquisitionThread.join(LONGEST_SEARCH.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        jobAcquisitionThread = null;
    }

    @Override
    protected void startExecutingJobs() {
        suspectsThread = Executors.newSingleThreadExecutor();
        super.startExecutingJobs();
        held.begin(getLockOwner());
    }

    @Override
    protected void stopExecutingJobs() {
        stopJobAcquisitionThread();
        held.end();
        threadPoolExecutor.getQueue().clear();
        stop(threadPoolExecutor);
        var ofSuspects = suspectsThread;
        if (ofSuspects != null) {
            stop(ofSuspects);
        }
    }

    /** Jobs that have not begun see that the node stops, and do not. */
    private static void stop(ExecutorService threads) {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether it looks for due jobs, where it should. */
    boolean looks() {
        var thread = jobAcquisitionThread;
        return !isActive() || (thread != null && thread.isAlive());
    }

    @Override
    protected void ensureInitialization() {
        super.ensureInitialization();
        acquireJobsRunnable = new SequentialJobAcquisitionRunnable(this) {
            @Override
            protected AcquiredJobs acquireJobs(
                    JobAcquisitionContext context, JobAcquisitionStrategy strategy, ProcessEngineImpl engine) {
                try {
                    return super.acquireJobs(context, strategy, engine);
                } catch (RuntimeException failure) {
                    var trouble = DatabaseFailure.of(failure).orElseThrow(() -> failure);
                    troubles.meet(trouble, failure);
                    return new AcquiredJobs(0);
                }
            }
        };
    }

    @Override
    public void jobWasAdded() {
        if (isActive() && (Context.getJobExecutorContext() == null || executing.get())) {
            super.jobWasAdded();
        }
    }

    @Override
    public Command<AcquiredJobs> getAcquireJobsCmd(int most) {
        return new Acquisition(most);
    }

    private final class Acquisition extends AcquireJobsCmd {

        private final Set<String> ofOthers = new HashSet<>();

        Acquisition(int most) {
            super(NodeJobs.this, most);
        }

        @Override
        public AcquiredJobs execute(CommandContext context) {
            suspects.forgetAllBut(getLockOwner());
            context.getTransactionContext().addTransactionListener(TransactionState.COMMITTED, committed -> {
                ofOthers.removeIf(job -> !acquiredJobs.contains(job));
                suspects.found(ofOthers);
            });
            return super.execute(context);
        }

        @Override
        protected void lockJob(AcquirableJobEntity job) {
            var holder = job.getLockOwner();
            if (holder != null && !holder.equals(getLockOwner())) {
                ofOthers.add(job.getId());
            }
            super.lockJob(job);
        }
    }

    @Override
    public void executeJobs(List<String> jobs, ProcessEngineImpl engine) {
        var ofSuspects = suspectsThread;
        if (ofSuspects != null && suspects.areAmong(jobs)) {
            ofSuspects.execute(getExecuteJobsRunnable(jobs, engine));
        } else {
            super.executeJobs(jobs, engine);
        }
    }

    @Override
    public Runnable getExecuteJobsRunnable(List<String> jobs, ProcessEngineImpl engine) {
        return new Work(jobs, engine);
    }

    private final class Work extends ExecuteJobsRunnable {

        Work(List<String> jobs, ProcessEngineImpl engine) {
            super(jobs, engine);
            jobExecutor = NodeJobs.this;
            held.take(jobs);
        }

        @Override
        public void run() {
            try {
                super.run();
            } finally {
                held.leave(jobIds);
            }
        }

        @Override
        protected void executeJob(String job, CommandExecutor commands, JobFailureCollector failures) {
            executing.set(true);
            running.add(job);
            try {
                if (suspects.include(job)) {
                    executeSuspect(job, commands, failures);
                } else {
                    super.executeJob(job, commands, failures);
                }
            } finally {
                running.remove(job);
                executing.remove();
                firstSteps.ended(job);
            }
        }

        private void executeSuspect(String job, CommandExecutor commands, JobFailureCollector failures) {
            boolean mayBeDone = suspects.begin(job);
            try {
                if (mayBeDone) {
                    super.executeJob(job, commands, failures);
                } else {
                    ExecuteJobHelper.executeJob(
                            job,
                            commands,
                            failures,
                            context -> refuse(job, context, failures),
                            processEngine.getProcessEngineConfiguration());
                }
            } finally {
                suspects.end(job);
            }
        }

        private static @Nullable Void refuse(String job, CommandContext context, JobFailureCollector failures) {
            var refused = context.getJobManager().findJobById(job);
            if (refused == null) {
                return null;
            }
            failures.setJob(refused);
            throw new StepFailed("incident.server-ended", Map.of());
        }

        /** Of a node that stops. */
        @Override
        protected void unlockJob(String job, CommandExecutor commands) {
            if (!suspects.include(job)) {
                super.unlockJob(job, commands);
            }
        }
    }
}
