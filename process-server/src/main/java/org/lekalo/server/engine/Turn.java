package org.lekalo.server.engine;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.InstanceId;
import org.lekalo.library.record.RecordRef;

/**
 * What moved in the engine during one transaction. Published as an event just before the transaction commits, so that
 * the projections are written with it, in as few statements as there are tables.
 */
public record Turn(
        List<RunStarted> started,
        List<RunEnded> ended,
        List<Passage> passages,
        List<TaskEnded> tasks,
        List<IncidentOpened> opened,
        List<IncidentClosed> closed) {

    public record RunStarted(
            InstanceId run, PublishedProcess process, RecordRef record, Instant at, Starts.Cause cause) {}

    public record RunEnded(InstanceId run, Instant at, boolean cancelled) {}

    /**
     * A token went into an element, out of it, or both. {@code startedAt} is null where it went in earlier;
     * {@code flows} are the sequence flows it left by; {@code position} orders the steps along a way; {@code inside} is the
     * passage through the part that the element is in, null outside of all.
     */
    public record Passage(
            String id,
            InstanceId run,
            String elementId,
            @Nullable String name,
            String type,
            long position,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            boolean cancelled,
            List<String> flows,
            @Nullable String inside) {}

    /** {@code task} is the engine's; {@code completed} false: the process went on without it. */
    public record TaskEnded(String task, InstanceId run, Instant at, boolean completed) {}

    /**
     * {@code elementId}: where the token stands; {@code failedElementId}: the step that failed, which may lie behind it;
     * {@code visit} is the token's passage there, or the token itself where the step did not begin; {@code job} is what a
     * retry runs again; {@code failure} what was thrown.
     */
    public record IncidentOpened(
            String id,
            InstanceId run,
            String elementId,
            String failedElementId,
            @Nullable String visit,
            String job,
            Instant at,
            @Nullable Throwable failure) {}

    public record IncidentClosed(String id, InstanceId run, Instant at) {}
}
