package org.lekalo.server.run;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.InstanceId;

/**
 * One passage through an element, as the projection keeps it.
 *
 * @param waitsUntil when the engine's timer lets a token go on that stands there; null where none is looked for, or holds it
 */
public record StepRow(
        InstanceId run,
        String id,
        String element,
        @Nullable String name,
        String type,
        Instant startedAt,
        @Nullable Instant endedAt,
        boolean cancelled,
        List<String> flows,
        @Nullable Instant waitsUntil) {

    /** The engine calls off what waited for the first of several events also where one of them came. */
    public boolean wasBrokenOff() {
        return cancelled && flows.isEmpty();
    }

    static StepRow of(Record row) {
        var ended = row.get("ended_at", OffsetDateTime.class);
        return new StepRow(
                new InstanceId(row.get("run", String.class)),
                row.get("id", String.class),
                row.get("element", String.class),
                row.get("name", String.class),
                row.get("type", String.class),
                row.get("started_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(),
                row.get("cancelled", Boolean.class),
                List.of(row.get("flows", String[].class)),
                null);
    }

    StepRow until(@Nullable Timestamp timer) {
        return new StepRow(
                run,
                id,
                element,
                name,
                type,
                startedAt,
                endedAt,
                cancelled,
                flows,
                timer == null ? null : timer.toInstant());
    }
}
