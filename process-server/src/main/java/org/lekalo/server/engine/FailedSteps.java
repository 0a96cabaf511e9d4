package org.lekalo.server.engine;

import java.time.Duration;
import java.util.Date;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.RecordsApi.RecordChangedMeanwhile;
import org.lekalo.library.contract.Refusal;
import org.lekalo.server.database.DatabaseFailure;
import org.lekalo.server.expression.StepFailed;

/** What a person must mend becomes an incident at once; all else after its retries. */
record FailedSteps(TurnRecorder recorder) implements FailedJobCommandFactory {

    /** For so long a job leaves a database alone that could not do it, and its thread to others. */
    private static final Duration PAUSE = Duration.ofSeconds(15);

    @Override
    public Command<Object> getCommand(String jobId, Throwable exception) {
        return new FailedStep(jobId, exception);
    }

    private final class FailedStep extends DefaultJobRetryCmd {

        FailedStep(String jobId, Throwable exception) {
            super(jobId, exception);
        }

        /** What is not the job's fault does not count. */
        @Override
        protected boolean shouldDecrementRetriesFor(Throwable thrown) {
            return !DatabaseFailure.mayPass(thrown) && super.shouldDecrementRetriesFor(thrown);
        }

        @Override
        public @Nullable Object execute(CommandContext context) {
            recorder.failed(exception);
            var job = JobQueries.onlyLooking(this::getJob);
            if (job == null || DatabaseFailure.mayPass(exception)) {
                executeStandardStrategy(context);
                if (job != null && !DatabaseFailure.COLLISION.isWhy(exception)) {
                    job.setDuedate(
                            Date.from(ClockUtil.getCurrentTime().toInstant().plus(PAUSE)));
                }
                return null;
            }
            if (!mustBeMended(exception)) {
                return super.execute(context);
            }
            job.unlock();
            logException(job);
            job.setRetries(0);
            return null;
        }
    }

    private static boolean mustBeMended(Throwable exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof StepFailed
                    || (cause instanceof Refusal && !(cause instanceof RecordChangedMeanwhile))) {
                return true;
            }
        }
        return false;
    }
}
