package org.lekalo.server.model;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.ModelsApi.ModelChangedMeanwhile;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.library.contract.Refusals.NotFound;
import org.springframework.stereotype.Component;

/** The models that were not taken away, with their drafts. */
@Component
class Models {

    private static final String SELECT = """
            select m.id, m.name, m.draft, m.record_type, m.revision, m.changed_at, m.changed_by, v.version,
                   m.paused_at is not null as paused,
                   v.xml is null or v.xml <> m.draft or v.name <> m.name as differs
            from process_model m
            left join lateral (
                select version, xml, name from process_model_version where model = m.id order by version desc limit 1
            ) v on true
            where m.deleted_at is null
            """;

    private final DSLContext sql;

    Models(DSLContext sql) {
        this.sql = sql;
    }

    List<StoredModel> all() {
        return sql.fetch(SELECT + " order by m.changed_at desc, m.id desc").map(Models::read);
    }

    Optional<StoredModel> find(ProcessModelId id) {
        return sql.fetchOptional(SELECT + " and m.id = ?", id.value()).map(Models::read);
    }

    /** What the others are called, of whom nobody makes or renames one until the transaction ends. */
    List<String> namesBeside(@Nullable ProcessModelId own) {
        sql.execute("select pg_advisory_xact_lock(hashtextextended('names of process_model', 0))");
        return sql.fetch(
                        "select name from process_model where deleted_at is null and id is distinct from ?::bigint",
                        own == null ? null : own.value())
                .getValues("name", String.class);
    }

    /** Refused with {@link NotFound} where there is none. */
    StoredModel get(ProcessModelId id) {
        return find(id).orElseThrow(() -> new NotFound("model", id));
    }

    ProcessModelId add(String name, String draft, @Nullable String recordType, PersonId by, Instant at) {
        return new ProcessModelId(sql.fetchSingle("""
                        insert into process_model (name, draft, record_type, changed_at, changed_by)
                        values (?, ?, ?, ?::timestamptz, ?) returning id
                        """, name, draft, recordType, at(at), by.value())
                .get("id", Long.class));
    }

    /** The revision after it; refused with {@link ModelChangedMeanwhile} where {@code expected} is not the present one. */
    long save(StoredModel model, long expected) {
        return sql.fetchOptional(
                        """
                        update process_model
                        set name = ?, draft = ?, record_type = ?, changed_at = ?::timestamptz, changed_by = ?, revision = revision + 1
                        where id = ? and revision = ? and deleted_at is null
                        returning revision
                        """,
                        model.name(),
                        model.draft(),
                        model.recordType(),
                        at(model.changedAt()),
                        model.changedBy().value(),
                        model.id().value(),
                        expected)
                .map(row -> row.get("revision", Long.class))
                .orElseThrow(ModelChangedMeanwhile::new);
    }

    /**
     * Counts a publication, after which the draft is what was published, and holds the model until the transaction ends;
     * refused as {@link #save}.
     */
    void publishing(ProcessModelId id, String published, long expected) {
        int counted = sql.execute("""
                update process_model set draft = ?, revision = revision + 1
                where id = ? and revision = ? and deleted_at is null
                """, published, id.value(), expected);
        if (counted == 0) {
            throw new ModelChangedMeanwhile();
        }
    }

    /** What may start: it is the same as long as nothing was published, taken away, paused or resumed. */
    record PublishedState(long versions, Set<ProcessModelId> takenAway, Set<ProcessModelId> paused) {}

    PublishedState published() {
        var row = sql.fetchSingle("""
                select (select count(*) from process_model_version) as versions,
                    array(select id from process_model where deleted_at is not null) as taken_away,
                    array(select id from process_model where paused_at is not null and deleted_at is null) as paused
                """);
        return new PublishedState(row.get("versions", Long.class), ids(row, "taken_away"), ids(row, "paused"));
    }

    private static Set<ProcessModelId> ids(Record row, String column) {
        return Arrays.stream(row.get(column, Long[].class))
                .map(ProcessModelId::new)
                .collect(toUnmodifiableSet());
    }

    Set<ProcessModelId> paused() {
        return sql.fetch("select id from process_model where paused_at is not null and deleted_at is null")
                .intoSet(row -> new ProcessModelId(row.get("id", Long.class)));
    }

    /** Whether it was not paused before. */
    boolean pause(ProcessModelId id, PersonId by, Instant at) {
        return sql.execute("""
                        update process_model set paused_at = ?::timestamptz, paused_by = ?
                        where id = ? and paused_at is null and deleted_at is null
                        """, at(at), by.value(), id.value()) > 0;
    }

    /** Whether it was paused before. */
    boolean resume(ProcessModelId id) {
        return sql.execute("""
                        update process_model set paused_at = null, paused_by = null
                        where id = ? and paused_at is not null and deleted_at is null
                        """, id.value()) > 0;
    }

    void takeAway(ProcessModelId id, Instant at) {
        int taken = sql.execute(
                "update process_model set deleted_at = ?::timestamptz where id = ? and deleted_at is null",
                at(at),
                id.value());
        if (taken == 0) {
            throw new NotFound("model", id);
        }
    }

    private static StoredModel read(Record row) {
        return new StoredModel(
                new ProcessModelId(row.get("id", Long.class)),
                row.get("name", String.class),
                row.get("draft", String.class),
                row.get("record_type", String.class),
                row.get("revision", Long.class),
                row.get("changed_at", OffsetDateTime.class).toInstant(),
                new PersonId(row.get("changed_by", Long.class)),
                row.get("version", Integer.class),
                row.get("differs", Boolean.class),
                row.get("paused", Boolean.class));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
