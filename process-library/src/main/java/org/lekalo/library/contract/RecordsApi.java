package org.lekalo.library.contract;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.condition.ConditionRow;
import org.lekalo.library.record.RecordRef;
import org.springframework.web.service.annotation.HttpExchange;

/**
 * The CRM's records. Who may see and do what is set by {@link AccessApi}'s levels, by one's part in a record, and for a
 * deputy by his principals' rights too. A field that is hidden from the caller is to him as if the type had no such field. A record one may not see is {@link Refusals.NotFound} (404), one that may not be changed
 * {@link Refusals.NotAllowed} (403).
 *
 * <p>Values are written by kind: text, long text and choice as strings, number and money as numbers, date as
 * {@code 2026-01-31}, date-time as an ISO instant, yes/no as a boolean, reference as {@code company:7}, person as the
 * person's number, many-choice as a list of strings, file as {@code file:12}. A null clears the field.
 */
@HttpExchange("/api/records")
public interface RecordsApi extends RecordListsApi, OneRecordApi {

    /**
     * @param text matched against title and text fields; empty for all
     * @param filters rows that must all hold; a subject is a field's key
     * @param sort the key of the field to sort by; {@code id} when null
     * @param after the {@link Page#next} of the page before, null for the first
     */
    record Query(
            String text,
            List<ConditionRow> filters,
            @Nullable String sort,
            boolean descending,
            int limit,
            @Nullable String after) {}

    /** {@code text} and {@code filters} as in {@link Query}; {@code cards} for each stage. */
    record BoardQuery(String text, List<ConditionRow> filters, int cards) {}

    /**
     * @param exact whether {@code total} is all; where it is not, there are more than that
     * @param sortableBy the fields by which so many can be ordered; null where they can be by any
     */
    record Page(
            List<RecordView> records,
            long total,
            @Nullable String next,
            boolean exact,
            @Nullable List<String> sortableBy) {

        /** Up to here records are counted, at most; of very many fewer are. */
        public static final int MOST_COUNTED = 10_000;

        public Page(List<RecordView> records, long total, @Nullable String next) {
            this(records, total, next, true, null);
        }
    }

    /**
     * @param values by field key, as written above; a field without a value is absent
     * @param names what references and people are called, by field key
     * @param mayChange whether the caller may write the record
     * @param mayDelete whether he may take it away, as far as rights go
     */
    record RecordView(
            RecordRef ref,
            long version,
            String title,
            Map<String, Object> values,
            Map<String, String> names,
            boolean mayChange,
            boolean mayDelete) {}

    /** @param type key of the type of which there are {@code count} */
    record Belonging(String type, long count) {}

    record Participant(PersonId person, String name, AccessApi.Part part) {}

    record Participation(AccessApi.Part part) {}

    record Match(RecordRef ref, String title) {}

    record Update(long expectedVersion, Map<String, @Nullable Object> values) {}

    /** @param values what else to write, as in {@link Update}; that which the stage asks for */
    record Move(long expectedVersion, String stage, Map<String, @Nullable Object> values) {

        public Move(long expectedVersion, String stage) {
            this(expectedVersion, stage, Map.of());
        }
    }

    /**
     * That the record was made is the change of {@code created_at}; that somebody got or lost a part in it, of
     * {@code @helper} or {@code @observer}, the person named as {@code toName} or {@code fromName}.
     *
     * @param by who made the change, in a task of a process too; null where the process did by itself
     * @param process the name of the process whose step or task made the change; null where a person did past processes
     * @param from in the field's own form, as {@code to}
     * @param fromName what a reference, person or file is called, as {@code toName}, a deleted file as it was; null for other
     *     kinds; words in its place for a record that is gone or that the caller may not see
     * @param forName the absent person in whose stead it was done, null where nobody was stood in for
     */
    record Change(
            Instant at,
            @Nullable PersonId by,
            @Nullable String byName,
            @Nullable String process,
            String field,
            @Nullable String from,
            @Nullable String to,
            @Nullable String fromName,
            @Nullable String toName,
            @Nullable String forName) {

        public Change(
                Instant at,
                @Nullable PersonId by,
                @Nullable String byName,
                @Nullable String process,
                String field,
                @Nullable String from,
                @Nullable String to,
                @Nullable String fromName,
                @Nullable String toName) {
            this(at, by, byName, process, field, from, to, fromName, toName, null);
        }
    }

    record Board(String pipeline, List<Column> columns) {}

    /**
     * @param exact whether {@code count} and {@code sum} are of all the stage's records; where not, of the
     *     {@link Page#MOST_COUNTED} that changed last
     */
    record Column(String stage, long count, BigDecimal sum, List<RecordView> cards, boolean exact) {

        public Column(String stage, long count, BigDecimal sum, List<RecordView> cards) {
            this(stage, count, sum, cards, true);
        }
    }

    /** Somebody changed the record since the caller read it. */
    final class RecordChangedMeanwhile extends Refusal {

        public RecordChangedMeanwhile() {
            this(Map.of());
        }

        public RecordChangedMeanwhile(Map<String, Object> facts) {
            super("record-changed-meanwhile", 409, facts);
        }
    }

    /** The record cannot be taken away: {@code reason} is "processes" or "records", {@code names} says which. */
    final class RecordInUse extends Refusal {

        public RecordInUse(Map<String, Object> facts) {
            super("record-in-use", 409, facts);
        }
    }

    /** The stage is not one of the record's pipeline. */
    final class StageOfAnotherPipeline extends Refusal {

        public StageOfAnotherPipeline(Map<String, Object> facts) {
            super("stage-of-another-pipeline", 422, facts);
        }
    }
}
