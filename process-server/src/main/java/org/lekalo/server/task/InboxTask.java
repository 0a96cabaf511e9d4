package org.lekalo.server.task;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.InstanceId;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.contract.TaskId;
import org.lekalo.library.record.RecordRef;

/** A row of the inbox. */
public record InboxTask(
        TaskId id,
        InstanceId run,
        String step,
        String element,
        String name,
        String process,
        String definition,
        RecordRef record,
        @Nullable PersonId assignee,
        List<String> roles,
        @Nullable String note,
        Instant createdAt,
        @Nullable Instant due,
        Instant sortDue,
        @Nullable Instant endedAt,
        @Nullable PersonId completedBy,
        @Nullable PersonId completedFor,
        @Nullable String outcome) {

    static InboxTask of(Record row) {
        return new InboxTask(
                new TaskId(row.get("id", String.class)),
                new InstanceId(row.get("run", String.class)),
                row.get("step", String.class),
                row.get("element", String.class),
                row.get("name", String.class),
                row.get("process", String.class),
                row.get("definition", String.class),
                new RecordRef(row.get("record_type", String.class), row.get("record_id", Long.class)),
                person(row.get("assignee", Long.class)),
                List.of(row.get("roles", String[].class)),
                row.get("note", String.class),
                row.get("created_at", OffsetDateTime.class).toInstant(),
                instant(row.get("due_at", OffsetDateTime.class)),
                row.get("sort_due", OffsetDateTime.class).toInstant(),
                instant(row.get("ended_at", OffsetDateTime.class)),
                person(row.get("completed_by", Long.class)),
                person(row.get("completed_for", Long.class)),
                row.get("outcome", String.class));
    }

    private static @Nullable PersonId person(@Nullable Long id) {
        return id == null ? null : new PersonId(id);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    boolean isOpen() {
        return endedAt == null;
    }

    boolean isOverdue(Instant now) {
        return isOpen() && due != null && due.isBefore(now);
    }
}
