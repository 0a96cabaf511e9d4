package org.lekalo.server.task;

import java.util.function.Consumer;
import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.library.contract.TaskId;
import org.lekalo.library.contract.TasksApi.TaskClaimed;
import org.lekalo.library.contract.TasksApi.TaskEnded;
import org.lekalo.server.database.Collisions;
import org.springframework.stereotype.Component;

/** Whom a task is for, and until when. */
@Component
class TaskDoor {

    private final Inbox inbox;
    private final Collisions collisions;

    TaskDoor(Inbox inbox, Collisions collisions) {
        this.inbox = inbox;
        this.collisions = collisions;
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

    /** Does it with the open task, held until that is done; another's is refused, and so is one that ended. */
    void holding(TaskId id, Seat seat, Consumer<InboxTask> deed) {
        collisions.apart(() -> deed.accept(open(id, seat)));
    }

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
