package org.lekalo.server.task;

import org.lekalo.library.contract.ChangesApi.Kind;
import org.lekalo.library.contract.TaskId;
import org.lekalo.server.changes.Audience;
import org.lekalo.server.changes.Changes;
import org.lekalo.server.task.Inbox.NewTask;
import org.lekalo.server.task.Inbox.TasksWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells those whose inbox changed. */
@Component
public class TaskHints {

    private final Changes changes;

    TaskHints(Changes changes) {
        this.changes = changes;
    }

    public void opened(NewTask task) {
        announce(task.id(), Audience.NOBODY.person(task.assignee()).roles(task.roles()));
    }

    /** Taken, given back or answered: whoever could have done it looks at another inbox now. */
    void changed(InboxTask task) {
        announce(task.id(), Audience.NOBODY.person(task.assignee()).roles(task.roles()));
    }

    /** The process went on without them. */
    @EventListener
    void withdrawn(TasksWithdrawn gone) {
        gone.tasks().forEach(this::changed);
    }

    private void announce(TaskId task, Audience audience) {
        changes.announce(Kind.TASKS, task.value(), audience);
    }
}
