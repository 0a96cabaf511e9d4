package org.lekalo.server.incident;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.InstanceId;
import org.lekalo.library.contract.PersonId;
import org.lekalo.server.engine.Retries;
import org.lekalo.server.engine.Turn;
import org.lekalo.server.engine.Turn.IncidentClosed;
import org.lekalo.server.engine.Turn.IncidentOpened;
import org.lekalo.server.run.RunTable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The failed steps, kept with their causes as the engine reports them. */
@Component
public class Incidents {

    private static final int LONGEST_DETAILS = 20_000;
    private static final String ALL = "select incident.*, {1} as record_type from process_incident incident ";
    private static final Field<String> RECORD_TYPE = RunTable.recordType(DSL.field("incident.run", String.class));

    private final DSLContext sql;
    private final ObjectMapper json;
    private final Retries retries;
    private final IncidentSentences sentences;
    private final FailureNotices notices;
    private final Clock clock;

    Incidents(
            DSLContext sql,
            ObjectMapper json,
            Retries retries,
            IncidentSentences sentences,
            FailureNotices notices,
            Clock clock) {
        this.sql = sql;
        this.json = json;
        this.retries = retries;
        this.sentences = sentences;
        this.notices = notices;
        this.clock = clock;
    }

    @EventListener
    @Order(2)
    void write(Turn turn) {
        turn.opened().forEach(this::opened);
        turn.closed().forEach(this::closed);
    }

    private void opened(IncidentOpened incident) {
        var cause = Cause.of(incident.failure());
        sql.execute(
                """
                insert into process_incident (id, run, element, failed_element, visit, job, at, reason, facts, details)
                values (?, ?, ?, ?, ?, ?, ?::timestamptz, ?, ?::jsonb, ?)
                """,
                incident.id(),
                incident.run().value(),
                incident.elementId(),
                incident.failedElementId(),
                incident.visit(),
                incident.job(),
                incident.at().toString(),
                cause.reason(),
                written(cause.facts()),
                details(incident.failure()));
        notices.tell(incident, cause);
    }

    private void closed(IncidentClosed incident) {
        sql.execute(
                "update process_incident set closed_at = ?::timestamptz where id = ?",
                incident.at().toString(),
                incident.id());
    }

    /** The open ones of the runs, oldest first. */
    public List<OpenIncident> of(Collection<InstanceId> runs, Locale language) {
        return sql.fetch(
                        ALL + "where incident.run = any(?::text[]) and closed_at is null order by at, incident.id",
                        runs.stream().map(InstanceId::value).toArray(String[]::new),
                        RECORD_TYPE)
                .map(row -> incident(row, language));
    }

    public Optional<OpenIncident> find(String id, Locale language) {
        return sql.fetchOptional(ALL + "where incident.id = ? and closed_at is null", id, RECORD_TYPE)
                .map(row -> incident(row, language));
    }

    /** Those that there were in the run, open ones too, oldest first. */
    public List<PastIncident> allOf(InstanceId run, Locale language) {
        return sql.fetch(ALL + "where incident.run = ? order by at, incident.id", run.value(), RECORD_TYPE)
                .map(row -> new PastIncident(
                        failedElement(row),
                        row.get("at", OffsetDateTime.class).toInstant(),
                        reason(row, language),
                        person(row.get("retried_by", Long.class)),
                        instant(row.get("retried_at", OffsetDateTime.class))));
    }

    /** Has the failed step run again now. */
    public void retry(OpenIncident incident, PersonId by) {
        sql.execute(
                "update process_incident set retried_by = ?, retried_at = ?::timestamptz where id = ?",
                by.value(),
                clock.instant().toString(),
                incident.id());
        retries.again(incident.job());
    }

    private OpenIncident incident(Record row, Locale language) {
        return new OpenIncident(
                row.get("id", String.class),
                new InstanceId(row.get("run", String.class)),
                row.get("element", String.class),
                failedElement(row),
                row.get("visit", String.class),
                row.get("job", String.class),
                row.get("at", OffsetDateTime.class).toInstant(),
                reason(row, language),
                row.get("details", String.class));
    }

    /** Of those that were kept before it was told apart, where the token stood. */
    private static String failedElement(Record row) {
        return Objects.requireNonNullElse(row.get("failed_element", String.class), row.get("element", String.class));
    }

    private String reason(Record row, Locale language) {
        return sentences.of(
                row.get("reason", String.class),
                read(row.get("facts", String.class)),
                row.get("record_type", String.class),
                language);
    }

    private static @Nullable PersonId person(@Nullable Long id) {
        return id == null ? null : new PersonId(id);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private String written(Map<String, Object> facts) {
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts are always JSON", e);
        }
    }

    private Map<String, Object> read(String facts) {
        try {
            return json.readValue(facts, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("We wrote this", e);
        }
    }

    private static String details(@Nullable Throwable failure) {
        if (failure == null) {
            return "";
        }
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        var details = text.toString().replace("\0", "");
        return details.length() > LONGEST_DETAILS ? details.substring(0, LONGEST_DETAILS) : details;
    }
}
