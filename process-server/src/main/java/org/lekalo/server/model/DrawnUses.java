package org.lekalo.server.model;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.check.ModelUses;
import org.lekalo.library.check.NamedUse;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.library.record.Part;
import org.lekalo.library.record.RecordTypes;
import org.lekalo.library.setting.Responsible;
import org.lekalo.server.type.RecordTypesInUse;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The rows that say what drawings use, written in the transaction that keeps the drawing. */
@Component
class DrawnUses {

    /** In the place of a version. */
    static final int DRAFT = 0;

    private final DSLContext sql;
    private final RecordTypesInUse types;

    DrawnUses(DSLContext sql, RecordTypesInUse types) {
        this.sql = sql;
        this.types = types;
    }

    /** A server of another release may read other uses off the same drawing; each is read again when it is asked for. */
    @EventListener
    void forget(ApplicationStartedEvent started) {
        sql.execute("delete from process_model_known");
    }

    void ofDraft(ProcessModelId model, long revision, Drawing drawing) {
        write(model, DRAFT, revision, drawing, types.all());
    }

    void ofVersion(ProcessModelId model, int version, Drawing drawing) {
        write(model, version, 0, drawing, types.all());
    }

    void write(ProcessModelId model, int version, long revision, Drawing drawing, RecordTypes known) {
        var parts = MetadataParts.of(known);
        keep(parts);
        sql.execute("""
                insert into process_model_known (model, version, revision, parts) values (?, ?, ?, ?)
                on conflict (model, version) do update
                set revision = excluded.revision, parts = excluded.parts
                """, model.value(), version, revision, parts.digest());
        write(model, version, uses(drawing, known).toList());
    }

    /** Those of the digests whose metadata had all of the present one. */
    Set<String> readWithMore(Set<String> digests, MetadataParts present) {
        return sql
                .fetch("select digest, parts from metadata_parts where digest = any(?::text[])", (Object)
                        digests.toArray(String[]::new))
                .stream()
                .filter(row -> present.isWithin(Set.of(row.get("parts", String[].class))))
                .map(row -> row.get("digest", String.class))
                .collect(toSet());
    }

    /** What was read by the digests was read as well by the present metadata. */
    void hold(Set<String> digests, MetadataParts present) {
        if (digests.isEmpty()) {
            return;
        }
        keep(present);
        sql.execute(
                "update process_model_known set parts = ? where parts = any(?::text[])",
                present.digest(),
                digests.toArray(String[]::new));
    }

    /** Before any row of a drawing: who reads many and who saves one of them come here in the same order. */
    private void keep(MetadataParts parts) {
        if (sql.fetchExists(sql.selectOne().from("metadata_parts").where("digest = ?", parts.digest()))) {
            return;
        }
        sql.execute("""
                delete from metadata_parts
                where not exists (select from process_model_known where process_model_known.parts = digest)
                """);
        sql.execute(
                "insert into metadata_parts (digest, parts) values (?, ?::text[]) on conflict do nothing",
                parts.digest(),
                parts.lines().toArray(String[]::new));
    }

    private record Row(
            String step,
            @Nullable Part part,
            @Nullable String role,
            @Nullable Long person,
            @Nullable Long department) {

        private @Nullable String ofPart(Function<Part, @Nullable String> which) {
            return part == null ? null : which.apply(part);
        }
    }

    private static Stream<Row> uses(Drawing drawing, RecordTypes types) {
        return Stream.concat(
                        ModelUses.of(drawing, types).stream()
                                .map(use -> new Row(use.elementName(), use.part(), null, null, null)),
                        NamedUse.of(drawing).stream().flatMap(DrawnUses::named))
                .distinct();
    }

    private static Stream<Row> named(NamedUse use) {
        var who = use.responsible();
        if (who instanceof Responsible.Roles several) {
            return several.roles().stream().map(role -> new Row(use.elementName(), null, role, null, null));
        }
        if (who instanceof Responsible.APerson one) {
            return Stream.of(new Row(use.elementName(), null, null, one.personId(), null));
        }
        return who instanceof Responsible.DepartmentHead head
                ? Stream.of(new Row(use.elementName(), null, null, null, head.departmentId()))
                : Stream.empty();
    }

    private void write(ProcessModelId model, int version, List<Row> rows) {
        sql.execute(
                """
                with gone as (delete from process_model_use where model = ? and version = ?)
                insert into process_model_use (model, version, position, step, type, field, option, pipeline, stage, role,
                    person, department)
                select ?, ?, position, step, type, field, option, pipeline, stage, role, person, department
                from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[],
                        ?::bigint[]) with ordinality
                    as t (step, type, field, option, pipeline, stage, role, person, department, position)
                """,
                model.value(),
                version,
                model.value(),
                version,
                texts(rows, Row::step),
                texts(rows, row -> row.ofPart(Part::type)),
                texts(rows, row -> row.ofPart(Part::field)),
                texts(rows, row -> row.ofPart(Part::option)),
                texts(rows, row -> row.ofPart(Part::pipeline)),
                texts(rows, row -> row.ofPart(Part::stage)),
                texts(rows, Row::role),
                rows.stream().map(Row::person).toArray(Long[]::new),
                rows.stream().map(Row::department).toArray(Long[]::new));
    }

    private static String[] texts(List<Row> rows, Function<Row, @Nullable String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }
}
