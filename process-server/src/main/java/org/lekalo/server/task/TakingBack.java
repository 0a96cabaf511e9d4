package org.lekalo.server.task;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.lekalo.library.contract.Refusals.AnswerStands;
import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.library.contract.TaskId;
import org.lekalo.server.database.Collisions;
import org.lekalo.server.security.Caller;
import org.springframework.stereotype.Component;

/** Moves a run back to before an answer after which nothing followed. */
@Component
class TakingBack {

    private final Inbox inbox;
    private final AfterAnswer after;
    private final TaskTimers timers;
    private final RuntimeService engine;
    private final Collisions collisions;
    private final TaskHints hints;

    TakingBack(
            Inbox inbox,
            AfterAnswer after,
            TaskTimers timers,
            RuntimeService engine,
            Collisions collisions,
            TaskHints hints) {
        this.inbox = inbox;
        this.after = after;
        this.timers = timers;
        this.engine = engine;
        this.collisions = collisions;
        this.hints = hints;
    }

    /** The task that the caller answered. */
    InboxTask answered(TaskId id, Caller caller) {
        return inbox.find(id).filter(task -> isBy(caller, task)).orElseThrow(() -> new NotFound("task", id));
    }

    /** Why the answer stands; empty while it can be taken back. */
    Optional<AnswerStands> why(InboxTask answered) {
        try {
            after.standing(answered, answerer(answered));
            return Optional.empty();
        } catch (AnswerStands stands) {
            return Optional.of(stands);
        }
    }

    /** Holds the task and those it led to first, so that nobody answers or takes one of them meanwhile. */
    TaskId takeBack(TaskId id, Caller caller) {
        return collisions.apart(() -> {
            var answered =
                    inbox.lock(id).filter(task -> isBy(caller, task)).orElseThrow(() -> new NotFound("task", id));
            var before = ids(inbox.lockOpen(answered.run()));
            var known = timers.of(answered.run());
            moveBack(answered, after.standing(answered, answerer(answered)));
            timers.setAsBefore(answered, known);
            var again = ids(inbox.open(List.of(answered.run()))).stream()
                    .filter(open -> !before.contains(open))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No task after taking back " + id));
            inbox.takenBack(answered, again);
            inbox.find(again).ifPresent(hints::changed);
            return again;
        });
    }

    /** The task first: a run in which nothing stands any more would end. */
    private void moveBack(InboxTask answered, List<String> standing) {
        ProcessInstanceModificationBuilder change = engine.createProcessInstanceModification(
                        answered.run().value())
                .startBeforeActivity(answered.element());
        for (String step : standing) {
            change = change.cancelActivityInstance(step);
        }
        change.execute();
    }

    private static Set<TaskId> ids(List<InboxTask> tasks) {
        return tasks.stream().map(InboxTask::id).collect(toSet());
    }

    private static boolean isBy(Caller caller, InboxTask task) {
        return caller.id().equals(task.completedBy());
    }

    private static long answerer(InboxTask answered) {
        var by = answered.completedBy();
        return by == null ? 0 : by.value();
    }
}
