package org.lekalo.library.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.condition.Outcome;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.record.RecordRef;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * The inbox. A person sees the tasks that are his and those of his roles that nobody claimed; any other task is
 * {@link Refusals.NotFound} (404). On the days of an absence the deputy has his principal's tasks too. A task that was completed meanwhile is {@link TaskEnded} (409).
 */
@HttpExchange("/api/tasks")
public interface TasksApi {

    /** One page of a box: open ones overdue first, then by due date; completed ones latest first. At most 100. */
    @GetExchange
    Page tasks(@RequestParam Box box, @RequestParam int limit, @RequestParam(required = false) @Nullable String after);

    /** Each is counted up to {@link Counts#MOST}; that number means as many or more. */
    @GetExchange("/counts")
    Counts counts();

    @GetExchange("/{id}")
    Task task(@PathVariable TaskId id);

    /** Takes a task of one's roles; refused with {@link TaskClaimed} (409) where another was faster. */
    @PostExchange("/{id}/claim")
    void claim(@PathVariable TaskId id);

    /** Gives a claimed task back to the roles it came from. */
    @PostExchange("/{id}/release")
    void release(@PathVariable TaskId id);

    /**
     * Answers the task, its assignee only; a task of one's roles that nobody claimed is claimed by it. The form's fields
     * are validated again: {@link Refusals.FieldsRefused} (422) names each that is missing, wrong or not on the form.
     * Field changes and the token's move are one transaction.
     */
    @PostExchange("/{id}/completion")
    void complete(@PathVariable TaskId id, @RequestBody Completion completion);

    /** Where tasks are looked for. */
    enum Box {
        MINE,
        MY_ROLES,
        COMPLETED
    }

    record Page(List<Row> tasks, @Nullable String next) {}

    /** @param forPerson the absent person in whose stead the caller has the task, or completed it; null for his own */
    record Row(
            TaskId id,
            String name,
            String process,
            InstanceId instance,
            RecordRef record,
            String recordTitle,
            @Nullable String assignee,
            List<String> roles,
            Instant createdAt,
            @Nullable Instant due,
            boolean overdue,
            @Nullable Instant completedAt,
            @Nullable String outcome,
            @Nullable String forPerson) {

        public Row(
                TaskId id,
                String name,
                String process,
                InstanceId instance,
                RecordRef record,
                String recordTitle,
                @Nullable String assignee,
                List<String> roles,
                Instant createdAt,
                @Nullable Instant due,
                boolean overdue,
                @Nullable Instant completedAt,
                @Nullable String outcome) {
            this(
                    id,
                    name,
                    process,
                    instance,
                    record,
                    recordTitle,
                    assignee,
                    roles,
                    createdAt,
                    due,
                    overdue,
                    completedAt,
                    outcome,
                    null);
        }
    }

    record Counts(long mine, long mineOverdue, long myRoles, long myRolesOverdue) {

        /** Where counting stops. */
        public static final int MOST = 1_000;
    }

    /**
     * @param note why the task is with somebody else than was drawn, a sentence; null where it is not
     * @param form a form-js schema, null where the task has no fields
     * @param data the form's present values
     * @param record null where the record was deleted, and where the task has ended and the caller may not see it otherwise
     */
    record Task(
            Row row,
            @Nullable String note,
            String instruction,
            @Nullable JsonNode form,
            Map<String, Object> data,
            @Nullable RecordView record,
            List<Outcome> outcomes,
            boolean mine,
            boolean mayClaim,
            boolean mayRelease,
            Past past) {

        /** What is read from JSON holds a null of JSON where there is no form. */
        public Task {
            form = form == null || form.isNull() ? null : form;
        }
    }

    /**
     * What went before a task in its run.
     *
     * @param askedBy who began the run, by hand or by what he did to the record; null where a process did
     * @param answers the answers given before, in their order
     * @param again whether this very task was answered in the run before, and comes back
     * @param returned the answer that brought it back; null where it comes for the first time, or no answer did
     */
    record Past(
            @Nullable String askedBy,
            Instant askedAt,
            List<Answered> answers,
            boolean again,
            @Nullable Answered returned) {}

    /**
     * That a task was answered.
     *
     * @param forPerson the absent person in whose stead it was
     * @param outcome what the button said
     * @param words what was written with it, in fields that the caller is shown
     */
    record Answered(
            String task,
            @Nullable String by,
            @Nullable String forPerson,
            String outcome,
            Instant at,
            List<Words> words) {}

    /** @param field what the field is called */
    record Words(String field, String text) {}

    /** {@code expectedVersion}: the version of the record whose values the form showed; needed where values are written. */
    record Completion(
            String outcome,
            Map<String, @Nullable Object> values,
            @Nullable Long expectedVersion) {}

    /** The task was completed, or its process went on without it. */
    final class TaskEnded extends Refusal {

        public TaskEnded() {
            this(Map.of());
        }

        public TaskEnded(Map<String, Object> facts) {
            super("task-ended", 409, facts);
        }
    }

    /** Another person took the task. */
    final class TaskClaimed extends Refusal {

        public TaskClaimed() {
            this(Map.of());
        }

        public TaskClaimed(Map<String, Object> facts) {
            super("task-claimed", 409, facts);
        }
    }

    /** The task has no such answer. */
    final class OutcomeUnknown extends Refusal {

        public OutcomeUnknown(Map<String, Object> facts) {
            super("outcome-unknown", 422, facts);
        }
    }
}
