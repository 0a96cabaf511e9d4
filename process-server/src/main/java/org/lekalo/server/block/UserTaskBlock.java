package org.lekalo.server.block;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.InstanceId;
import org.lekalo.library.contract.TaskId;
import org.lekalo.library.palette.BlockSettings.UserTask;
import org.lekalo.server.access.Access;
import org.lekalo.server.engine.Definitions;
import org.lekalo.server.people.WorkingCalendar;
import org.lekalo.server.task.Inbox;
import org.lekalo.server.task.Inbox.NewTask;
import org.lekalo.server.task.Recipients;
import org.lekalo.server.task.Recipients.Recipient;
import org.lekalo.server.task.TaskHints;
import org.springframework.stereotype.Component;

/** Puts a task that arises into the inbox of whoever has to do it. */
@Component
final class UserTaskBlock implements TaskListener {

    private final Definitions definitions;
    private final ProcessRecord records;
    private final Recipients recipients;
    private final WorkingCalendar calendar;
    private final Inbox inbox;
    private final TaskHints hints;
    private final Access access;
    private final Clock clock;

    UserTaskBlock(
            Definitions definitions,
            ProcessRecord records,
            Recipients recipients,
            WorkingCalendar calendar,
            Inbox inbox,
            TaskHints hints,
            Access access,
            Clock clock) {
        this.definitions = definitions;
        this.records = records;
        this.recipients = recipients;
        this.calendar = calendar;
        this.inbox = inbox;
        this.hints = hints;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        var execution = task.getExecution();
        var settings = definitions.settings(execution, UserTask.class);
        var recipient = recipients.of(
                settings.responsible(), () -> records.read(execution).owner());
        var due = due(settings.dueWorkingDays());
        task.setDueDate(due == null ? null : Date.from(due));
        var opened = new NewTask(
                new TaskId(task.getId()),
                new InstanceId(task.getProcessInstanceId()),
                execution.getActivityInstanceId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                definitions.process(task.getProcessDefinitionId()),
                ProcessRecord.ref(execution),
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

    private @Nullable Instant due(@Nullable Integer workingDays) {
        return workingDays == null ? null : calendar.after(workingDays);
    }
}
