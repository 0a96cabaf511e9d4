package org.lekalo.server.task;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lekalo.library.contract.AnswersApi.AnswerStands;
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
    private final MoveBack moveBack;
    private final Collisions collisions;
    private final TaskHints hints;

    TakingBack(Inbox inbox, AfterAnswer after, MoveBack moveBack, Collisions collisions, TaskHints hints) {
        this.inbox = inbox;
        this.after = after;
        this.moveBack = moveBack;
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
            moveBack.before(answered, after.standing(answered, answerer(answered)));
            var again = ids(inbox.open(List.of(answered.run()))).stream()
                    .filter(open -> !before.contains(open))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No task after taking back " + id));
            inbox.takenBack(answered, again);
            inbox.find(again).ifPresent(hints::changed);
            return again;
        });
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
