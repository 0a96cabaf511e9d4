package org.lekalo.server.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.InstanceId;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.contract.TaskId;
import org.lekalo.library.record.RecordRef;

/** A row of the inbox, of whose end the engine's task is told if it has one; an answer that was taken back is not its outcome any more. */
public record InboxTask(
        TaskId id,
        @Nullable String engineTask,
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
        @Nullable String outcome,
        @Nullable PersonId takenBackBy,
        @Nullable String takenBackOutcome,
        @Nullable String words) {

    static InboxTask of(ResultSet row, int number) throws SQLException {
        return new InboxTask(
                new TaskId(row.getString("id")),
                row.getString("engine_task"),
                new InstanceId(row.getString("run")),
                row.getString("step"),
                row.getString("element"),
                row.getString("name"),
                row.getString("process"),
                row.getString("definition"),
                new RecordRef(row.getString("record_type"), row.getLong("record_id")),
                person(row, "assignee"),
                List.of((String[]) row.getArray("roles").getArray()),
                row.getString("note"),
                moment(row, "created_at"),
                momentIfAny(row, "due_at"),
                moment(row, "sort_due"),
                momentIfAny(row, "ended_at"),
                person(row, "completed_by"),
                person(row, "completed_for"),
                row.getString("outcome"),
                person(row, "taken_back_by"),
                row.getString("taken_back_outcome"),
                row.getString("words"));
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        long id = row.getLong(column);
        return row.wasNull() ? null : new PersonId(id);
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant momentIfAny(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    boolean isOpen() {
        return endedAt == null;
    }

    boolean isOverdue(Instant now) {
        return isOpen() && due != null && due.isBefore(now);
    }
}
