package org.lekalo.server.model;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.lekalo.library.block.Blocks;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.check.KnownProcess;
import org.lekalo.library.contract.ModelsApi.Callable;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.library.setting.Processes;
import org.lekalo.library.setting.Processes.Known;
import org.springframework.stereotype.Component;

/** The published processes as those see them that have others run. A version does not change, so each is read once. */
@Component
class KnownProcesses {

    private static final int REMEMBERED = 5_000;

    private static final String LATEST = """
            select v.model, v.name, v.version from process_model_version v
            join process_model m on m.id = v.model
            where m.deleted_at is null
                and v.version = (select max(l.version) from process_model_version l where l.model = v.model)
            order by v.name, v.model
            """;

    private static final String RUNNING = """
            select v.model, v.name, v.version from process_model_version v
            where {0}
            order by v.name, v.model
            """;

    private final DSLContext sql;
    private final Versions versions;
    private final Blocks blocks;
    private final Map<Version, Known> read = new ConcurrentHashMap<>();

    KnownProcesses(DSLContext sql, Versions versions, Blocks blocks) {
        this.sql = sql;
        this.versions = versions;
        this.blocks = blocks;
    }

    private record Version(ProcessModelId model, String name, int number) {}

    List<Callable> all() {
        return latest().stream()
                .map(version -> callable(version.model(), known(version)))
                .toList();
    }

    private static Callable callable(ProcessModelId model, Known known) {
        return new Callable(
                model,
                known.name(),
                known.recordTypes(),
                known.ends(),
                known.calls().stream().sorted().map(ProcessModelId::new).toList());
    }

    /** As the model sees them that is drawn: it may have them run, and they may have it run. */
    Processes seenBy(ProcessModelId own) {
        return new Processes(
                own.value(),
                latest().stream().collect(toMap(version -> version.model().value(), this::known)));
    }

    /** What those are called that have it run, or whose runs by an earlier version still may. */
    List<String> callersOf(ProcessModelId model) {
        return Stream.concat(latest().stream(), versions(sql.fetch(RUNNING, Versions.STILL_RUN)).stream())
                .filter(version -> !version.model().equals(model))
                .map(this::known)
                .filter(known -> known.calls().contains(model.value()))
                .map(Known::name)
                .distinct()
                .toList();
    }

    private List<Version> latest() {
        return versions(sql.fetch(LATEST));
    }

    private static List<Version> versions(Result<Record> rows) {
        return rows.map(row -> new Version(
                new ProcessModelId(row.get("model", Long.class)),
                row.get("name", String.class),
                row.get("version", Integer.class)));
    }

    private Known known(Version version) {
        if (read.size() >= REMEMBERED) {
            read.clear();
        }
        return read.computeIfAbsent(version, this::read);
    }

    private Known read(Version version) {
        var xml = versions.drawing(version.model(), version.number())
                .orElseThrow()
                .xml();
        return KnownProcess.of(version.name(), Drawing.read(xml, blocks));
    }
}
