package org.lekalo.server.run;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.InstanceId;
import org.lekalo.library.contract.InstancesApi.State;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.library.record.RecordRef;

/**
 * One run of a process, as the projection keeps it.
 *
 * @param depth how many runs led one to the other to it
 * @param caller the visit of the step that called it; null where it began by itself
 */
public record Run(
        InstanceId id,
        ProcessModelId model,
        String process,
        int version,
        String definition,
        RecordRef record,
        State state,
        Instant startedAt,
        @Nullable PersonId startedBy,
        @Nullable Instant endedAt,
        @Nullable PersonId cancelledBy,
        @Nullable String cancelReason,
        int depth,
        @Nullable String caller) {

    static Run of(Record row) {
        return new Run(
                new InstanceId(row.get("id", String.class)),
                new ProcessModelId(row.get("model", Long.class)),
                row.get("process", String.class),
                row.get("version", Integer.class),
                row.get("definition", String.class),
                new RecordRef(row.get("record_type", String.class), row.get("record_id", Long.class)),
                state(row),
                row.get("started_at", OffsetDateTime.class).toInstant(),
                person(row.get("started_by", Long.class)),
                instant(row.get("ended_at", OffsetDateTime.class)),
                person(row.get("cancelled_by", Long.class)),
                row.get("cancel_reason", String.class),
                row.get("depth", Integer.class),
                row.get("caller", String.class));
    }

    public boolean called() {
        return caller != null;
    }

    public boolean isOpen() {
        return state == State.RUNNING || state == State.FAILED;
    }

    private static State state(Record row) {
        var state = State.valueOf(row.get("state", String.class));
        return state == State.RUNNING && row.get("incidents", Integer.class) > 0 ? State.FAILED : state;
    }

    private static @Nullable PersonId person(@Nullable Long id) {
        return id == null ? null : new PersonId(id);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
