package org.lekalo.server.model;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.lekalo.library.block.Blocks;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.check.ModelUse;
import org.lekalo.library.check.ModelUses;
import org.lekalo.library.check.NamedUse;
import org.lekalo.library.contract.MetadataApi.By;
import org.lekalo.library.contract.MetadataApi.Use;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.library.record.Part;
import org.lekalo.library.record.RecordTypes;
import org.lekalo.server.type.PartUses;
import org.springframework.stereotype.Component;

/** The drawings that use the metadata: those by which processes start or still run, and the drafts that differ. */
@Component
class ModelPartUses implements PartUses {

    private static final String PUBLISHED = """
            select v.model, v.name, v.version, v.xml
            from process_model_version v
            join process_model m on m.id = v.model
            where (m.deleted_at is null
                    and v.version = (select max(l.version) from process_model_version l where l.model = v.model))
                or {0}
            order by v.name, v.version
            """;

    private static final String DRAFTS = """
            select m.id as model, m.name, null::int as version, m.draft as xml
            from process_model m
            where m.deleted_at is null and not exists (select from process_model_version v
                where v.model = m.id and v.xml = m.draft
                    and v.version = (select max(l.version) from process_model_version l where l.model = m.id))
            order by m.name, m.id
            """;

    private final DSLContext sql;
    private final Blocks blocks;

    ModelPartUses(DSLContext sql, Blocks blocks) {
        this.sql = sql;
        this.blocks = blocks;
    }

    @Override
    public List<Use> of(Part part, RecordTypes types) {
        return Stream.of(published(), sql.fetch(DRAFTS))
                .flatMap(Result::stream)
                .flatMap(drawing -> of(drawing, part, types))
                .toList();
    }

    private Result<Record> published() {
        return sql.fetch(PUBLISHED, Versions.STILL_RUN);
    }

    private Stream<Use> of(Record drawing, Part part, RecordTypes types) {
        return uses(
                drawing,
                ModelUses.of(read(drawing), types).stream()
                        .filter(use -> part.holds(use.part()))
                        .map(ModelUse::elementName));
    }

    private Drawing read(Record drawing) {
        return Drawing.read(drawing.get("xml", String.class), blocks);
    }

    /** Where published drawings, and those that still run, give work or news to such as are asked for. */
    List<Use> naming(Predicate<NamedUse> asked) {
        return published().stream()
                .flatMap(drawing -> uses(
                        drawing,
                        NamedUse.of(read(drawing)).stream().filter(asked).map(NamedUse::elementName)))
                .toList();
    }

    private static Stream<Use> uses(Record drawing, Stream<String> steps) {
        var version = drawing.get("version", Integer.class);
        return steps.distinct()
                .map(step -> new Use(
                        version == null ? By.DRAFT : By.PROCESS,
                        drawing.get("name", String.class),
                        new ProcessModelId(drawing.get("model", Long.class)),
                        version,
                        step));
    }
}
