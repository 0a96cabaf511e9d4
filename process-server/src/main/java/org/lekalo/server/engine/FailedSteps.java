package org.lekalo.server.engine;

import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.Refusal;
import org.lekalo.library.contract.Refusals.RecordChangedMeanwhile;

/** What a person must mend becomes an incident at once; all else after its retries. */
record FailedSteps(TurnRecorder recorder) implements FailedJobCommandFactory {

    @Override
    public Command<Object> getCommand(String jobId, Throwable exception) {
        return new FailedStep(jobId, exception);
    }

    private final class FailedStep extends DefaultJobRetryCmd {

        FailedStep(String jobId, Throwable exception) {
            super(jobId, exception);
        }

        @Override
        public @Nullable Object execute(CommandContext context) {
            recorder.failed(exception);
            var job = getJob();
            if (job == null || !mustBeMended(exception)) {
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
