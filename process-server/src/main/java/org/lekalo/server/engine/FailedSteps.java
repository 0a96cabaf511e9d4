package org.lekalo.server.engine;

import java.sql.SQLException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.Refusal;
import org.lekalo.library.contract.Refusals.RecordChangedMeanwhile;
import org.springframework.dao.ConcurrencyFailureException;

/** What a person must mend becomes an incident at once; all else after its retries. */
record FailedSteps(TurnRecorder recorder) implements FailedJobCommandFactory {

    /** PostgreSQL's deadlock_detected. */
    private static final String DEADLOCK = "40P01";

    @Override
    public Command<Object> getCommand(String jobId, Throwable exception) {
        return new FailedStep(jobId, exception);
    }

    private final class FailedStep extends DefaultJobRetryCmd {

        FailedStep(String jobId, Throwable exception) {
            super(jobId, exception);
        }

        /** A collision is nobody's fault: it does not count, and is not waited for. */
        @Override
        protected boolean shouldDecrementRetriesFor(Throwable thrown) {
            return !isCollision(thrown) && super.shouldDecrementRetriesFor(thrown);
        }

        @Override
        public @Nullable Object execute(CommandContext context) {
            recorder.failed(exception);
            var job = getJob();
            if (job == null || isCollision(exception)) {
                executeStandardStrategy(context);
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

    private static boolean isCollision(Throwable exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockingException
                    || cause instanceof ConcurrencyFailureException
                    || (cause instanceof SQLException failure && DEADLOCK.equals(failure.getSQLState()))) {
                return true;
            }
        }
        return false;
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
