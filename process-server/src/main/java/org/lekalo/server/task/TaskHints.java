package org.lekalo.server.task;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.ChangesApi.Kind;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.contract.TaskId;
import org.lekalo.server.access.Access;
import org.lekalo.server.changes.Audience;
import org.lekalo.server.changes.Changes;
import org.lekalo.server.people.Recipients.Recipient;
import org.lekalo.server.task.Inbox.NewTask;
import org.lekalo.server.task.Inbox.TasksWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells those whose inbox changed. */
@Component
class TaskHints {

    private final Changes changes;
    private final Access access;

    TaskHints(Changes changes, Access access) {
        this.changes = changes;
        this.access = access;
    }

    void opened(NewTask task) {
        announce(task.id(), audience(task.assignee(), task.roles()));
    }

    /** To somebody else than it was with. */
    void given(TaskId task, Recipient to) {
        announce(task, audience(to.person(), to.roles()));
    }

    /** Taken, given back or answered: whoever could have done it looks at another inbox now. */
    void changed(InboxTask task) {
        announce(task.id(), audience(task.assignee(), task.roles()));
    }

    /** The process went on without them. */
    @EventListener
    void withdrawn(TasksWithdrawn gone) {
        gone.tasks().forEach(this::changed);
    }

    /** Whose it is or may be, and who stands in for them. */
    private Audience audience(@Nullable PersonId assignee, List<String> roles) {
        var audience = Audience.NOBODY.person(assignee).roles(roles);
        for (var deputy : access.deputies(assignee, roles)) {
            audience = audience.person(deputy);
        }
        return audience;
    }

    private void announce(TaskId task, Audience audience) {
        changes.announce(Kind.TASKS, task.value(), audience);
    }
}
