package org.lekalo.server.model;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.contract.ModelsApi.VersionXml;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.server.run.RunTable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The published versions, of models taken away also: their instances may still run. */
@Component
class Versions {

    /** Holds for the row {@code v} where runs of that version go on. */
    static final Condition STILL_RUN =
            RunTable.goesOn(DSL.field("v.model", Long.class), DSL.field("v.version", Integer.class));

    private final DSLContext sql;
    private final DrawnUses uses;
    private final ApplicationEventPublisher events;

    Versions(DSLContext sql, DrawnUses uses, ApplicationEventPublisher events) {
        this.sql = sql;
        this.uses = uses;
        this.events = events;
    }

    int next(ProcessModelId model) {
        return sql.fetchSingle(
                        "select coalesce(max(version), 0) + 1 as next from process_model_version where model = ?",
                        model.value())
                .get("next", Integer.class);
    }

    void add(ProcessModelId model, Drawing drawing, StoredVersion version, String definitionId) {
        sql.execute(
                """
                insert into process_model_version
                    (model, version, name, xml, content_hash, definition, note, published_at, published_by)
                values (?, ?, ?, ?, ?, ?, ?, ?::timestamptz, ?)
                """,
                model.value(),
                version.version(),
                drawing.model().name(),
                drawing.model().xml(),
                version.contentHash(),
                definitionId,
                version.note(),
                version.publishedAt().atOffset(ZoneOffset.UTC),
                version.publishedBy().value());
        uses.ofVersion(model, version.version(), drawing);
        events.publishEvent(new ModelPublished(model, version.version(), definitionId));
    }

    /** Newest first. */
    List<StoredVersion> of(ProcessModelId model) {
        return sql.fetch("""
                        select version, note, content_hash, published_at, published_by
                        from process_model_version where model = ? order by version desc
                        """, model.value())
                .map(row -> new StoredVersion(
                        row.get("version", Integer.class),
                        row.get("note", String.class),
                        row.get("content_hash", String.class),
                        row.get("published_at", OffsetDateTime.class).toInstant(),
                        new PersonId(row.get("published_by", Long.class))));
    }

    Optional<VersionXml> drawing(ProcessModelId model, int version) {
        return sql.fetchOptional(
                        "select name, xml from process_model_version where model = ? and version = ?",
                        model.value(),
                        version)
                .map(row -> new VersionXml(version, row.get("name", String.class), row.get("xml", String.class)));
    }
}
