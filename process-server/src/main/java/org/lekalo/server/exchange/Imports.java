package org.lekalo.server.exchange;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.lekalo.library.contract.ExchangeApi.EmptyCells;
import org.lekalo.library.contract.ExchangeApi.Import;
import org.lekalo.library.contract.ExchangeApi.ImportState;
import org.lekalo.library.contract.ExchangeApi.Mapping;
import org.lekalo.library.contract.ExchangeApi.Reading;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.library.contract.Refusals.Unreadable;
import org.lekalo.server.list.FilterJson;
import org.lekalo.server.security.Caller;
import org.lekalo.server.type.TypeRemoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The files that are taken in, and how far each is. A person sees his own. */
@Component
class Imports {

    private static final String COLUMNS = "id, type, person, file_name, state, language, zone, mapping, readings,"
            + " empty_cells, total, done, created, updated, refused, stopped";

    private final DSLContext sql;
    private final FilterJson json;
    private final ImportFiles files;

    Imports(DSLContext sql, FilterJson json, ImportFiles files) {
        this.sql = sql;
        this.json = json;
        this.files = files;
    }

    /** What is known of an import besides its file. */
    record Known(Import shown, PersonId person, Asked asked) {}

    record Refusal(int row, List<String> cells, List<String> reasons) {}

    @Transactional
    public long keep(String type, String fileName, Path file, FileSeen seen, Mapping guess, Caller caller) {
        sql.execute("delete from record_import where made_at < now() - interval '30 days' and state <> 'RUNNING'");
        var id = sql.fetchSingle(
                        """
                        insert into record_import (type, person, file_name, seen, mapping, total)
                        values (?, ?, ?, ?, ?, ?) returning id
                        """,
                        type,
                        caller.id().value(),
                        fileName.substring(0, Math.min(fileName.length(), 200)).replace('\0', ' '),
                        json.write(seen),
                        json.write(guess),
                        seen.total())
                .get("id", Long.class);
        files.keep(id, file);
        return id;
    }

    /** What was seen in the file, and what is guessed from that. */
    @Transactional
    public void seen(long id, FileSeen seen, Mapping guess) {
        var changed = sql.execute(
                "update record_import set seen = ?, mapping = ?, total = ? where id = ? and state = 'UPLOADED'",
                json.write(seen),
                json.write(guess),
                seen.total(),
                id);
        requireOne(changed);
    }

    private static void requireOne(int changed) {
        if (changed == 0) {
            throw new Unreadable(Map.of("reason", "import-started"));
        }
    }

    @Transactional(readOnly = true)
    public Optional<FileSeen> seen(long id) {
        return Optional.ofNullable(sql.fetchSingle("select seen from record_import where id = ?", id)
                        .get("seen", String.class))
                .map(seen -> json.read(seen, FileSeen.class));
    }

    @Transactional(readOnly = true)
    public Known of(long id, Caller caller) {
        return sql.fetchOptional(
                        "select " + COLUMNS + " from record_import where id = ? and person = ?",
                        id,
                        caller.id().value())
                .map(this::read)
                .orElseThrow(() -> new NotFound("import", id));
    }

    @Transactional
    public void start(long id, Asked asked) {
        var started = sql.execute(
                """
                update record_import
                set state = 'RUNNING', mapping = ?, readings = ?, empty_cells = ?, language = ?, zone = ?
                where id = ? and state = 'UPLOADED'
                """,
                json.write(asked.mapping()),
                json.write(asked.readings()),
                asked.emptyCells().name(),
                asked.language().toLanguageTag(),
                asked.zone().getId(),
                id);
        requireOne(started);
    }

    /** The next one but these to go on with, held until the transaction ends. */
    Optional<Known> nextBut(Set<Long> these) {
        return sql.fetchOptional(
                        "select " + COLUMNS + " from record_import where state = 'RUNNING' and id <> all(?)"
                                + " order by id limit 1 for no key update skip locked",
                        (Object) these.toArray(Long[]::new))
                .map(this::read);
    }

    /** The row changed a known record. In the transaction that changed it, which the batch's may not survive. */
    void changed(long id, int row) {
        sql.execute("insert into record_import_change (import, row_number) values (?, ?)", id, row);
    }

    /** The rows of the batch that changed their records, if it was begun before. */
    Set<Integer> changed(long id) {
        return sql.fetch("select row_number from record_import_change where import = ?", id)
                .intoSet("row_number", Integer.class);
    }

    /** Counts the batch's changes, too. */
    void progress(long id, int done, int created, List<Refusal> refused) {
        for (var row : refused) {
            sql.execute("""
                    insert into record_import_refusal (import, row_number, cells, reasons) values (?, ?, ?, ?)
                    on conflict do nothing
                    """, id, row.row(), json.write(row.cells()), json.write(row.reasons()));
        }
        sql.execute("""
                with change as (delete from record_import_change where import = ? returning row_number)
                update record_import
                set done = ?, created = created + ?, updated = updated + (select count(*) from change),
                    refused = refused + ?, state = case when ? >= total then 'DONE' else state end
                where id = ?
                """, id, done, created, refused.size(), done, id);
    }

    /**
     * Puts it aside, unless somebody went on with it meanwhile. What the batch that failed changed stays, and counts.
     *
     * @param done how far it was when it failed
     * @param why a sentence for whoever brought it
     */
    @Transactional
    public void stop(long id, int done, String why) {
        // held before it is counted, for whoever went on with it has not yet committed all that it counts
        sql.execute("select id from record_import where id = ? for no key update", id);
        sql.execute("""
                with stopped as (select from record_import where id = ? and state = 'RUNNING' and done = ?),
                    change as (delete from record_import_change where import = ? and exists (select from stopped) returning row_number)
                update record_import
                set state = 'STOPPED', stopped = ?, done = done + (select count(*) from change),
                    updated = updated + (select count(*) from change)
                where id = ? and exists (select from stopped)
                """, id, done, id, why, id);
    }

    @Transactional(readOnly = true)
    public List<Refusal> refusals(long id) {
        return sql.fetch("select * from record_import_refusal where import = ? order by row_number", id)
                .map(row -> new Refusal(
                        row.get("row_number", Integer.class),
                        texts(row.get("cells", String.class)),
                        texts(row.get("reasons", String.class))));
    }

    private List<String> texts(String written) {
        return Arrays.asList(json.read(written, String[].class));
    }

    private Known read(Record row) {
        var asked = new Asked(
                json.read(row.get("mapping", String.class), Mapping.class),
                Arrays.asList(json.read(row.get("readings", String.class), Reading[].class)),
                EmptyCells.valueOf(row.get("empty_cells", String.class)),
                Locale.forLanguageTag(row.get("language", String.class)),
                ZoneId.of(row.get("zone", String.class)));
        var shown = new Import(
                row.get("id", Long.class),
                row.get("type", String.class),
                row.get("file_name", String.class),
                ImportState.valueOf(row.get("state", String.class)),
                row.get("total", Integer.class),
                row.get("done", Integer.class),
                row.get("created", Integer.class),
                row.get("updated", Integer.class),
                row.get("refused", Integer.class),
                row.get("stopped", String.class),
                List.of(),
                asked.mapping(),
                null,
                List.of());
        return new Known(shown, new PersonId(row.get("person", Long.class)), asked);
    }

    @EventListener
    void removed(TypeRemoved removed) {
        sql.execute("delete from record_import where type = ?", removed.type());
    }
}
