package org.lekalo.server.task;

import java.util.Objects;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.palette.people.UserTask;
import org.lekalo.server.people.Company;
import org.lekalo.server.people.Recipients;
import org.lekalo.server.people.Recipients.Recipient;
import org.lekalo.server.record.RecordStore;
import org.lekalo.server.row.StoredRecord;
import org.springframework.stereotype.Component;

/** Gives an open task to whom a new one of its step would go. */
@Component
class TaskAnew {

    private static final PersonId UNKNOWN = new PersonId(0);

    private final RecordStore records;
    private final TaskOutcomes drawn;
    private final Inbox inbox;
    private final TaskHints hints;

    TaskAnew(RecordStore records, TaskOutcomes drawn, Inbox inbox, TaskHints hints) {
        this.records = records;
        this.drawn = drawn;
        this.inbox = inbox;
        this.hints = hints;
    }

    void give(InboxTask task, Company company) {
        var recipient = Recipients.of(
                company, drawn.drawn(task).find(UserTask.RESPONSIBLE).orElse(null), () -> owner(task));
        if (!isAlready(task, recipient)) {
            inbox.give(task.id(), recipient);
            hints.changed(task);
            hints.given(task.id(), recipient);
        }
    }

    private static boolean isAlready(InboxTask task, Recipient recipient) {
        return Objects.equals(task.assignee(), recipient.person())
                && task.roles().equals(recipient.roles());
    }

    private PersonId owner(InboxTask task) {
        return records.read(task.record())
                .map(StoredRecord::owner)
                .orElseGet(() -> Objects.requireNonNullElse(task.assignee(), UNKNOWN));
    }
}
