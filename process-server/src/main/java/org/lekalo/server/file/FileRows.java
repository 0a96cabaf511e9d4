package org.lekalo.server.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.lekalo.library.contract.FilesApi.StoredFile;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.record.RecordErased;
import org.lekalo.server.record.RecordsDeleted;
import org.lekalo.server.relation.ReferringRecords;
import org.lekalo.server.security.Caller;
import org.lekalo.server.type.TypeRemoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What is known of the files beside their bytes; a file goes with its record. */
@Component
class FileRows {

    private static final int MOST = 500;

    private final DSLContext sql;
    private final FilePieces pieces;
    private final ReferringRecords referring;
    private final FileViews views;
    private final Clock clock;

    FileRows(DSLContext sql, FilePieces pieces, ReferringRecords referring, FileViews views, Clock clock) {
        this.sql = sql;
        this.pieces = pieces;
        this.referring = referring;
        this.views = views;
        this.clock = clock;
    }

    /** Returns its number. */
    long add(RecordRef record, String name, Path content, Caller caller) {
        try (var bytes = Files.newInputStream(content)) {
            var type = FileContent.type(head(content));
            var id = sql.fetchSingle(
                            """
                            insert into stored_file (type, record, name, content_type, size, uploaded_at, uploaded_by)
                            values (?, ?, ?, ?, ?, ?::timestamptz, ?) returning id
                            """,
                            record.type(),
                            record.id(),
                            name,
                            type,
                            Files.size(content),
                            OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                            caller.id().value())
                    .get("id", Long.class);
            pieces.write(id, bytes);
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] head(Path content) throws IOException {
        try (var bytes = Files.newInputStream(content)) {
            return bytes.readNBytes(FileContent.HEAD);
        }
    }

    List<Record> file(long id) {
        return sql.fetch("select * from stored_file where id = ?", id);
    }

    List<Record> around(RecordRef record, Caller caller) {
        var latest = " order by uploaded_at desc, id desc limit " + MOST;
        return referring
                .all(record, caller)
                .<List<Record>>map(others -> sql.fetch(
                        "select * from (select * from stored_file where type = {0} and record = {1}"
                                + " union select stored_file.* from stored_file join ({2}) other"
                                + " on other.type = stored_file.type and other.id = stored_file.record) files" + latest,
                        DSL.val(record.type()),
                        DSL.val(record.id()),
                        others))
                .orElseGet(() -> sql.fetch(
                        "select * from stored_file where type = ? and record = ?" + latest,
                        record.type(),
                        record.id()));
    }

    void delete(long id) {
        delete("id = ?", id);
    }

    @EventListener
    void deleted(RecordsDeleted gone) {
        delete("type = ? and record = any(?)", gone.type(), gone.ids());
    }

    /** What those were called stays known of which a history tells; not of people, who may have been erased before. */
    private void delete(String which, Object... facts) {
        var ofPeople = Stream.concat(RecordErased.PEOPLE.stream(), RecordErased.NOTES.stream())
                .toArray(String[]::new);
        sql.execute(
                "with gone as (delete from stored_file where " + which + """
                         returning id, type, record, name)
                        insert into deleted_file (id, type, record, name)
                        select id, type, record, name from gone where type <> all(?) and exists (
                            select 1 from record_change c where c.type = gone.type and c.record = gone.record
                              and 'file:' || gone.id in (c.from_value, c.to_value))
                        """,
                Stream.concat(Arrays.stream(facts), Stream.of((Object) ofPeople))
                        .toArray());
    }

    @EventListener
    void erased(RecordErased erased) {
        sql.execute(
                "delete from deleted_file where type = ? and record = ?",
                erased.record().type(),
                erased.record().id());
    }

    /** Those whose records the caller sees. */
    List<StoredFile> seen(List<? extends Record> files, Caller caller) {
        return views.of(files, caller);
    }

    @EventListener
    void removed(TypeRemoved removed) {
        sql.execute("delete from stored_file where type = ?", removed.type());
        sql.execute("delete from deleted_file where type = ?", removed.type());
    }
}
