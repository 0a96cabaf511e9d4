package org.lekalo.server.task;

import java.util.Locale;
import org.lekalo.library.contract.Refusals.NotAllowed;
import org.lekalo.library.contract.TaskId;
import org.lekalo.library.contract.TasksApi.Completion;
import org.springframework.stereotype.Component;

/** Takes, gives back and answers tasks, each in one transaction that begins by holding the task's row. */
@Component
class TaskDesk {

    private final TaskDoor door;
    private final Inbox inbox;
    private final TaskAnswers answers;
    private final TaskHints hints;
    private final LostTasks lost;

    TaskDesk(TaskDoor door, Inbox inbox, TaskAnswers answers, TaskHints hints, LostTasks lost) {
        this.door = door;
        this.inbox = inbox;
        this.answers = answers;
        this.hints = hints;
        this.lost = lost;
    }

    void claim(TaskId id, Seat seat) {
        door.holding(id, seat, task -> {
            if (!seat.has(task)) {
                inbox.claim(id, seat.id());
                hints.changed(task);
            }
        });
    }

    void release(TaskId id, Seat seat) {
        door.holding(id, seat, task -> {
            if (!seat.has(task) || task.roles().isEmpty()) {
                throw new NotAllowed();
            }
            inbox.release(id);
            hints.changed(task);
            lost.givenBack(task);
        });
    }

    void complete(TaskId id, Completion answer, Seat seat, Locale language) {
        door.holding(id, seat, task -> {
            answers.take(task, answer, seat, language);
            hints.changed(task);
        });
    }
}
