package org.lekalo.library.contract;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.RecordsApi.Change;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/**
 * What stands on a record's card beside its own fields. A record one may not see is {@link Refusals.NotFound} (404); of
 * what is around it one is told what one may see by itself: hidden fields and records are left out.
 */
@HttpExchange("/api/card")
public interface CardApi {

    /** The records that refer to this one, a part for each relation of its type; latest first, {@code limit} up to 200. */
    @GetExchange("/{type}/{id}/related")
    List<Related> related(@PathVariable String type, @PathVariable long id, @RequestParam int limit);

    /** As {@link #related(String, long, int)}, of one relation. */
    @GetExchange("/{type}/{id}/related/{relation}")
    Related related(
            @PathVariable String type, @PathVariable long id, @PathVariable String relation, @RequestParam int limit);

    /**
     * What happened, newest first, in pages of up to 100.
     *
     * @param kinds what is asked for; all where there is none
     * @param after the {@link Timeline#next} of the page before, null for the first
     */
    @GetExchange("/{type}/{id}/timeline")
    Timeline timeline(
            @PathVariable String type,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable List<Kind> kinds,
            @RequestParam int limit,
            @RequestParam(required = false) @Nullable String after);

    enum Kind {
        /** The record was made, a field became another, somebody got or lost a part in it. */
        CHANGE,
        /** Calls, letters, meetings, messages, notes. */
        ACTIVITY,
        /** Tasks by hand. */
        TODO,
        FILE,
        /** A process began, one of its tasks was done, it ended or was cancelled. */
        PROCESS
    }

    /**
     * @param relation its key
     * @param count how many the caller sees
     * @param sums of their money, by field key
     * @param records the first of them
     * @param mayCreate whether the caller may make another
     */
    record Related(
            String relation, long count, Map<String, BigDecimal> sums, List<RecordView> records, boolean mayCreate) {}

    record Timeline(List<Entry> entries, @Nullable String next) {}

    /**
     * One thing that happened; beside {@code kind} and {@code at} it has one of the rest, that of its kind.
     *
     * @param record the activity or task as it stands
     */
    record Entry(
            Kind kind,
            Instant at,
            @Nullable Change change,
            @Nullable RecordView record,
            @Nullable AttachedFile file,
            @Nullable ProcessEvent process) {}

    record AttachedFile(
            long id, String name, long size, @Nullable String by) {}

    /**
     * @param name of the process, or of its task that was done
     * @param by who began it, did it or cancelled it; null where nobody did
     * @param forName the absent person in whose stead he did
     * @param answer what the button said that ended the task
     * @param reason why it was cancelled
     */
    record ProcessEvent(
            What what,
            InstanceId instance,
            String process,
            String name,
            @Nullable String by,
            @Nullable String forName,
            @Nullable String answer,
            @Nullable String reason) {}

    enum What {
        STARTED,
        TASK_DONE,
        ENDED,
        CANCELLED
    }
}
