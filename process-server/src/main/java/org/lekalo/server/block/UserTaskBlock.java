package org.lekalo.server.block;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.block.Block;
import org.lekalo.library.contract.TaskId;
import org.lekalo.library.palette.people.UserTask;
import org.lekalo.server.access.Access;
import org.lekalo.server.people.WorkingCalendar;
import org.lekalo.server.step.Step;
import org.lekalo.server.step.Work;
import org.lekalo.server.task.Inbox;
import org.lekalo.server.task.Inbox.NewTask;
import org.lekalo.server.task.Recipients;
import org.lekalo.server.task.Recipients.Recipient;
import org.lekalo.server.task.TaskHints;
import org.springframework.stereotype.Component;

/** Puts a task that arises into the inbox of whoever has to do it. */
@Component
final class UserTaskBlock implements Work.Asking {

    private final Recipients recipients;
    private final WorkingCalendar calendar;
    private final Inbox inbox;
    private final TaskHints hints;
    private final Access access;
    private final Clock clock;

    UserTaskBlock(
            Recipients recipients, WorkingCalendar calendar, Inbox inbox, TaskHints hints, Access access, Clock clock) {
        this.recipients = recipients;
        this.calendar = calendar;
        this.inbox = inbox;
        this.hints = hints;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public Class<? extends Block> block() {
        return UserTask.class;
    }

    @Override
    public Optional<Instant> ask(Step step, TaskId task, String name) {
        var recipient = recipients.of(
                step.find(UserTask.RESPONSIBLE).orElse(null), () -> step.read().owner());
        var due = step.find(UserTask.DUE).map(calendar::after);
        var opened = new NewTask(
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
                due.orElse(null));
        inbox.open(opened);
        hints.opened(opened);
        return due;
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
