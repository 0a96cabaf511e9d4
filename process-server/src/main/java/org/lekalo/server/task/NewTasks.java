package org.lekalo.server.task;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.TaskId;
import org.lekalo.library.palette.people.UserTask;
import org.lekalo.server.access.Access;
import org.lekalo.server.people.Recipients;
import org.lekalo.server.people.Recipients.Recipient;
import org.lekalo.server.step.Step;
import org.lekalo.server.task.Inbox.NewTask;
import org.springframework.stereotype.Component;

/** Puts a task that arises into the inbox of whoever has to do it. */
@Component
public class NewTasks {

    private final Recipients recipients;
    private final Inbox inbox;
    private final TaskHints hints;
    private final Access access;
    private final Clock clock;

    NewTasks(Recipients recipients, Inbox inbox, TaskHints hints, Access access, Clock clock) {
        this.recipients = recipients;
        this.inbox = inbox;
        this.hints = hints;
        this.access = access;
        this.clock = clock;
    }

    /** {@code task} is the engine's. */
    public void open(Step step, String task, String name, @Nullable Instant due) {
        var recipient = recipients.of(
                step.find(UserTask.RESPONSIBLE).orElse(null), () -> step.read().owner());
        var opened = new NewTask(
                new TaskId(UUID.randomUUID().toString()),
                task,
                step.run(),
                step.visit(),
                step.element(),
                name,
                step.process(),
                step.record(),
                recipient.person(),
                recipient.roles(),
                note(recipient),
                clock.instant(),
                due);
        inbox.open(opened);
        hints.opened(opened);
    }

    /** The task of somebody who is absent is his all the same: his deputy has it too, and it says so. */
    private @Nullable String note(Recipient recipient) {
        var person = recipient.person();
        if (recipient.note() != null || person == null || !access.isAbsent(person)) {
            return recipient.note();
        }
        return access.deputy(person).isPresent() ? "absent" : "absent.alone";
    }
}
