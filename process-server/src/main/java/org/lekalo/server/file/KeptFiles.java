package org.lekalo.server.file;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.lekalo.library.record.RecordRef;
import org.springframework.stereotype.Component;

/** Files for those that send them on; that they may is decided before. */
@Component
public class KeptFiles {

    private static final String COLUMNS = "select id, type, record, name, content_type, size from stored_file";

    private final DSLContext sql;
    private final FilePieces pieces;

    KeptFiles(DSLContext sql, FilePieces pieces) {
        this.sql = sql;
        this.pieces = pieces;
    }

    /** @param contentType as it may be called to anybody */
    public record Kept(long id, RecordRef record, String name, String contentType, long size) {}

    /** Empty where it was taken away. */
    public Optional<Kept> find(long id) {
        return sql.fetchOptional(COLUMNS + " where id = ?", id).map(KeptFiles::kept);
    }

    /** All of the record itself, those in its fields included, in the order in which they were attached. */
    public List<Kept> of(RecordRef record) {
        return sql.fetch(
                        COLUMNS + " where type = ? and record = ? order by uploaded_at, id", record.type(), record.id())
                .map(KeptFiles::kept);
    }

    public InputStream open(Kept file) {
        return pieces.read(file.id());
    }

    private static Kept kept(Record row) {
        return new Kept(
                row.get("id", Long.class),
                new RecordRef(row.get("type", String.class), row.get("record", Long.class)),
                row.get("name", String.class),
                FileContent.safeToName(row.get("content_type", String.class)),
                row.get("size", Long.class));
    }
}
