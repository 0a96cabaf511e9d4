package org.lekalo.server.model;

import static java.util.stream.Collectors.toCollection;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.block.Blocks;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.contract.MetadataApi.By;
import org.lekalo.library.contract.MetadataApi.Use;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.library.record.Part;
import org.lekalo.library.record.RecordTypes;
import org.lekalo.server.type.PartUses;
import org.lekalo.server.type.RecordTypesInUse;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The drawings that use the metadata: those by which processes start or still run, and the drafts that differ. Asked of what
 * was read off them; a drawing of which that is not known, or was read when the metadata had less, is read first.
 */
@Component
class ModelPartUses implements PartUses {

    private static final String PUBLISHED = """
            select v.model, v.version, v.name, 0::bigint as revision
            from process_model_version v
            join process_model m on m.id = v.model
            where (m.deleted_at is null
                    and v.version = (select max(l.version) from process_model_version l where l.model = v.model))
                or %s
            """;

    private static final String DRAFTS = """
            select m.id, 0, m.name, m.revision
            from process_model m
            where m.deleted_at is null and not exists (select from process_model_version v
                where v.model = m.id and v.xml = m.draft
                    and v.version = (select max(l.version) from process_model_version l where l.model = m.id))
            """;

    private static final String WHERE_USED = """
            select drawing.model, drawing.version, drawing.name, drawing.revision, known.parts, used.step
            from (%s) as drawing
            left join process_model_known as known on known.model = drawing.model
                and known.version = drawing.version and known.revision = drawing.revision
            left join process_model_use as used on used.model = drawing.model
                and used.version = drawing.version and %s
            order by drawing.version = 0, drawing.name, drawing.version, drawing.model, used.position
            """;

    private static final String WITHIN = """
            used.type = ? and (?::text is null or used.field = ?) and (?::text is null or used.option = ?)
            and (?::text is null or used.pipeline = ?) and (?::text is null or used.stage = ?)
            """;

    private final DSLContext sql;
    private final Blocks blocks;
    private final DrawnUses drawn;
    private final RecordTypesInUse types;
    private final String published;

    ModelPartUses(DSLContext sql, Blocks blocks, DrawnUses drawn, RecordTypesInUse types) {
        this.sql = sql;
        this.blocks = blocks;
        this.drawn = drawn;
        this.types = types;
        this.published = PUBLISHED.formatted(sql.renderInlined(Versions.STILL_RUN));
    }

    @Override
    @Transactional
    public List<Use> of(Part part, RecordTypes present) {
        var parts = MetadataParts.of(present);
        Result<Record> found;
        do {
            found = sql.fetch(
                    WHERE_USED.formatted(published + " union all " + DRAFTS, WITHIN),
                    part.type(),
                    part.field(),
                    part.field(),
                    part.option(),
                    part.option(),
                    part.pipeline(),
                    part.pipeline(),
                    part.stage(),
                    part.stage());
        } while (readAnew(found, readWithLess(found, parts), present));
        return uses(found);
    }

    /**
     * Where published drawings, and those that still run, give work or news to such as are asked for.
     *
     * @param who a column of what they use
     */
    @Transactional
    List<Use> naming(String who, Object asked) {
        Result<Record> found;
        do {
            found = sql.fetch(WHERE_USED.formatted(published, "used." + who + " = ?"), asked);
        } while (readAnew(found, Set.of(), types.all()));
        return uses(found);
    }

    /** By what some were read that lacked something of the present metadata. Where nothing was lacking, what was read holds. */
    private Set<String> readWithLess(Result<Record> found, MetadataParts present) {
        var digest = present.digest();
        var others = found.stream()
                .map(row -> row.get("parts", String.class))
                .filter(parts -> parts != null && !parts.equals(digest))
                .collect(toCollection(HashSet::new));
        if (others.isEmpty()) {
            return Set.of();
        }
        var more = drawn.readWithMore(others, present);
        drawn.hold(more, present);
        others.removeAll(more);
        return others;
    }

    /** Whether there was one to be read. */
    private boolean readAnew(Result<Record> found, Set<String> outdated, RecordTypes present) {
        var ahead = found.stream()
                .filter(row -> row.get("parts") == null || outdated.contains(row.get("parts", String.class)))
                .map(row -> Map.entry(model(row), row.get("version", Integer.class)))
                .distinct()
                .toList();
        ahead.forEach(drawing -> read(drawing.getKey(), drawing.getValue(), present));
        return !ahead.isEmpty();
    }

    private void read(ProcessModelId model, int version, RecordTypes present) {
        var row = version == DrawnUses.DRAFT
                ? sql.fetchSingle("select draft as xml, revision from process_model where id = ?", model.value())
                : sql.fetchSingle(
                        "select xml, 0::bigint as revision from process_model_version where model = ? and version = ?",
                        model.value(),
                        version);
        var drawing = Drawing.read(row.get("xml", String.class), blocks);
        drawn.write(model, version, row.get("revision", Long.class), drawing, present);
    }

    private static List<Use> uses(Result<Record> found) {
        return found.stream()
                .map(ModelPartUses::use)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static @Nullable Use use(Record row) {
        var step = row.get("step", String.class);
        var version = row.get("version", Integer.class);
        return step == null
                ? null
                : new Use(
                        version == DrawnUses.DRAFT ? By.DRAFT : By.PROCESS,
                        row.get("name", String.class),
                        model(row),
                        version == DrawnUses.DRAFT ? null : version,
                        step);
    }

    private static ProcessModelId model(Record row) {
        return new ProcessModelId(row.get("model", Long.class));
    }
}
