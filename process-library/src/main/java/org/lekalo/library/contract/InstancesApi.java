package org.lekalo.library.contract;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.record.RecordRef;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * What runs, where it stands and why. Sales people see the instances on records they may see; process owners, analysts
 * and administrators see all. Cancelling is for process owners and administrators, retrying for them and for whoever may
 * change the record.
 */
@HttpExchange("/api/instances")
public interface InstancesApi {

    /** One page, latest start first. At most 100. */
    @PostExchange("/query")
    Page query(@RequestBody Query query);

    /** How many instances there are, by process; for the monitor's first look. */
    @GetExchange("/counts")
    List<ProcessCount> counts();

    @GetExchange("/{id}")
    Instance instance(@PathVariable InstanceId id);

    /** What runs, and ran, on one record, running ones first. */
    @GetExchange("/of-record")
    List<Row> ofRecord(@RequestParam RecordRef record);

    /** The processes that the caller may start by hand on the record. */
    @GetExchange("/startable")
    List<Startable> startable(@RequestParam RecordRef record);

    /**
     * Answers when the first step is taken, or after half a second where that takes longer. Refused with
     * {@link NotStartable} (409) where the process does not offer it on the record, with {@link Refusals.NotAllowed}
     * (403) where it offers it to those only who may change the record.
     */
    @PostExchange
    InstanceId start(@RequestBody Start start);

    /** Tries a failed step again, now. */
    @PostExchange("/{id}/retry")
    void retry(@PathVariable InstanceId id, @RequestBody Retry retry);

    /** Ends the instance where it stands; its open tasks disappear. */
    @PostExchange("/{id}/cancellation")
    void cancel(@PathVariable InstanceId id, @RequestBody Cancellation cancellation);

    /** {@code FAILED} is running with at least one incident. */
    enum State {
        RUNNING,
        FAILED,
        COMPLETED,
        CANCELLED
    }

    /** Null or empty: whatever. {@code text} is looked for in the record's title. */
    record Query(
            @Nullable ProcessModelId model,
            List<State> states,
            @Nullable String text,
            @Nullable Instant startedFrom,
            @Nullable Instant startedTo,
            int limit,
            @Nullable String after) {}

    record Page(List<Row> instances, long total, @Nullable String next) {}

    record Row(
            InstanceId id,
            ProcessModelId model,
            String process,
            int version,
            RecordRef record,
            String recordTitle,
            State state,
            Instant startedAt,
            @Nullable String startedBy,
            @Nullable Instant endedAt,
            List<Position> positions) {}

    /**
     * Where a token stands: the step, by its block's name where it has none of its own, with whom (a person, a role; null
     * where nobody is asked), since when, until when.
     *
     * @param task the open task there, where the caller may open it
     * @param awaits what is to happen before it goes on, in words; null where it waits for nobody, for people or for a time alone
     * @param progress of a step that has other runs do something; null for all others
     */
    record Position(
            String elementId,
            String step,
            @Nullable String with,
            Instant since,
            @Nullable Instant due,
            @Nullable Incident incident,
            @Nullable TaskId task,
            @Nullable String awaits,
            @Nullable Progress progress) {

        public Position(
                String elementId,
                String step,
                @Nullable String with,
                Instant since,
                @Nullable Instant due,
                @Nullable Incident incident) {
            this(elementId, step, with, since, due, incident, null, null, null);
        }
    }

    /** How many of the runs that a step waits for are over, and how many of the others stand at a failed step. */
    record Progress(int done, int of, int failed) {}

    /**
     * A run that another called, or was called by.
     *
     * @param step at which step of the calling one
     */
    record Relative(InstanceId id, String process, String step, RecordRef record, String recordTitle, State state) {}

    /**
     * A step that failed: the sentence for people, the details for IT; those are empty in lists, and for who may not manage
     * the instance. {@code mayRetry}: whether the caller may have it tried again.
     */
    record Incident(String id, String elementId, Instant at, String reason, String details, boolean mayRetry) {}

    /**
     * @param xml the drawing as published
     * @param takenFlows the sequence flows the tokens went along
     * @param cancelled null where it was not
     * @param caller the run that called this one; null where none did, or the caller may not see it
     * @param called those that this one called and the caller may see, failed ones first, then running ones, at most 100
     */
    record Instance(
            Row row,
            String xml,
            List<Step> steps,
            List<String> takenFlows,
            boolean mayManage,
            @Nullable Cancelled cancelled,
            List<Failure> failures,
            @Nullable Relative caller,
            List<Relative> called) {

        public Instance(
                Row row,
                String xml,
                List<Step> steps,
                List<String> takenFlows,
                boolean mayManage,
                @Nullable Cancelled cancelled,
                List<Failure> failures) {
            this(row, xml, steps, takenFlows, mayManage, cancelled, failures, null, List.of());
        }
    }

    /**
     * That a step failed once, whatever became of it.
     *
     * @param retriedBy who had it tried again, and when; null where nobody did
     */
    record Failure(
            String elementId,
            String step,
            Instant at,
            String reason,
            @Nullable String retriedBy,
            @Nullable Instant retriedAt) {}

    /** That an instance was ended before its end, and why; {@code by} is null where a newer run took its place. */
    record Cancelled(@Nullable String by, String reason) {}

    /** One passage through an element; {@code endedAt} null while a token stands there. */
    record Step(
            String elementId,
            String name,
            String type,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable Duration took,
            @Nullable String by,
            @Nullable String outcome,
            boolean cancelled) {

        public Step since(Instant start) {
            return new Step(elementId, name, type, start, endedAt, took, by, outcome, cancelled);
        }
    }

    record ProcessCount(ProcessModelId model, String process, long running, long failed, long completed) {}

    record Startable(ProcessModelId model, String process, String label) {}

    record Start(ProcessModelId model, RecordRef record) {}

    record Retry(String incident) {}

    record Cancellation(String reason) {}

    /** The process cannot be started on the record. */
    final class NotStartable extends Refusal {

        public NotStartable(Map<String, Object> facts) {
            super("not-startable", 409, facts);
        }
    }

    /** The instance has ended meanwhile. */
    final class InstanceEnded extends Refusal {

        public InstanceEnded() {
            this(Map.of());
        }

        public InstanceEnded(Map<String, Object> facts) {
            super("instance-ended", 409, facts);
        }
    }
}
