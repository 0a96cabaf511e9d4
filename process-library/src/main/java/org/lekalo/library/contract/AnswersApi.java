package org.lekalo.library.contract;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** What the caller answered to tasks. Each sees and takes back his own answers; any other is {@link Refusals.NotFound} (404). */
@HttpExchange("/api/answers")
public interface AnswersApi {

    @GetExchange("/{task}")
    Answer answer(@PathVariable TaskId task);

    /**
     * Takes the answer back: the tasks and waits it led to are withdrawn, and the task is open again for who answered it,
     * with the times it had. What the answer wrote into the record stays there, since others may have seen it. Refused
     * with {@link AnswerStands} (409) once anything followed: another step was done, a block acted, the run
     * ended, somebody took the next task, or the task's deadline passed. Gives the task's new id.
     */
    @PostExchange("/{task}/taking-back")
    TaskId takeBack(@PathVariable TaskId task);

    /**
     * @param name the task's
     * @param label of the button
     * @param stands why it cannot be taken back, a sentence; null while nothing followed
     */
    record Answer(
            TaskId task,
            String name,
            String recordTitle,
            String label,
            Instant at,
            @Nullable String stands) {}

    /** The answer cannot be taken back: {@code reason} is "moved-on", "taken" or "deadline". */
    final class AnswerStands extends Refusal {

        public AnswerStands(String reason) {
            this(Map.of("reason", reason));
        }

        public AnswerStands(Map<String, Object> facts) {
            super("answer-stands", 409, facts);
        }
    }
}
