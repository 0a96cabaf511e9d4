package org.lekalo.server.incident;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import org.lekalo.server.run.RunTable;
import org.springframework.stereotype.Component;

/** The failed steps, kept with their causes as the engine reports them. */
@Component
public class Incidents {

    private static final String ALL = "select incident.*, {1} as record_type from process_incident incident ";
    private static final Field<String> RECORD_TYPE = RunTable.recordType(DSL.field("incident.run", String.class));

    private final DSLContext sql;
    private final ObjectMapper json;
    private final Retries retries;
    private final IncidentSentences sentences;
    private final Clock clock;

    Incidents(DSLContext sql, ObjectMapper json, Retries retries, IncidentSentences sentences, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.retries = retries;
        this.sentences = sentences;
        this.clock = clock;
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

    private Map<String, Object> read(String facts) {
        try {
            return json.readValue(facts, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("We wrote this", e);
        }
    }
}
