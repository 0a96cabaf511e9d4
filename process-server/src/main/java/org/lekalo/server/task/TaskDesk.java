package org.lekalo.server.task;

import java.util.Locale;
import org.lekalo.library.contract.Refusals.NotAllowed;
import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.library.contract.TaskId;
import org.lekalo.library.contract.TasksApi.Completion;
import org.lekalo.library.contract.TasksApi.TaskClaimed;
import org.lekalo.library.contract.TasksApi.TaskEnded;
import org.lekalo.server.database.Collisions;
import org.springframework.stereotype.Component;

/** Who may take, give back and answer a task. Each is one transaction that begins by holding the task's row. */
@Component
class TaskDesk {

    private final Inbox inbox;
    private final TaskOutcomes outcomes;
    private final TaskAnswers answers;
    private final Collisions collisions;
    private final TaskHints hints;
    private final LostTasks lost;

    TaskDesk(
            Inbox inbox,
            TaskOutcomes outcomes,
            TaskAnswers answers,
            Collisions collisions,
            TaskHints hints,
            LostTasks lost) {
        this.inbox = inbox;
        this.outcomes = outcomes;
        this.answers = answers;
        this.collisions = collisions;
        this.hints = hints;
        this.lost = lost;
    }

    /** {@link NotFound} where it is neither his nor open to his roles. */
    InboxTask visible(TaskId id, Seat seat) {
        var task = inbox.find(id).orElseThrow(() -> notFound(id));
        if (seat.sees(task)) {
            if (task.isOpen() || seat.hasCompleted(task)) {
                return task;
            }
            throw new TaskEnded();
        }
        throw seat.isMeantBy(task) && !task.isOpen() ? new TaskEnded() : notFound(id);
    }

    void claim(TaskId id, Seat seat) {
        collisions.apart(() -> {
            var task = open(id, seat);
            if (!seat.has(task)) {
                inbox.claim(id, seat.id());
                hints.changed(task);
            }
        });
    }

    void release(TaskId id, Seat seat) {
        collisions.apart(() -> {
            var task = open(id, seat);
            if (!seat.has(task) || task.roles().isEmpty()) {
                throw new NotAllowed();
            }
            inbox.release(id);
            hints.changed(task);
            lost.givenBack(task);
        });
    }

    void complete(TaskId id, Completion answer, Seat seat, Locale language) {
        collisions.apart(() -> {
            var task = open(id, seat);
            answers.take(task, outcomes.drawn(task), answer, seat, language);
            hints.changed(task);
        });
    }

    /** The open task, held; another's is refused, and so is one that ended. */
    private InboxTask open(TaskId id, Seat seat) {
        var task = inbox.lock(id).orElseThrow(() -> notFound(id));
        if (!seat.has(task) && !seat.isMeantBy(task) && !seat.hasCompleted(task)) {
            throw notFound(id);
        }
        if (!task.isOpen()) {
            throw new TaskEnded();
        }
        if (task.assignee() != null && !seat.has(task)) {
            throw new TaskClaimed();
        }
        return task;
    }

    private static NotFound notFound(TaskId id) {
        return new NotFound("task", id);
    }
}
