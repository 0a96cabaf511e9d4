package org.lekalo.server.file;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.FilesApi.StoredFile;
import org.lekalo.library.contract.Refusals.NotAllowed;
import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.library.record.FileRef;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.access.RecordAccess;
import org.lekalo.server.database.Collisions;
import org.lekalo.server.history.Author;
import org.lekalo.server.record.RecordStore;
import org.lekalo.server.security.Caller;
import org.springframework.core.io.InputStreamResource;
import org.springframework.stereotype.Component;

/** Attaches files to records and takes them away, for whoever may change the record. */
@Component
class RecordFiles {

    private final RecordStore records;
    private final RecordAccess access;
    private final FileRows rows;
    private final ReceivedFiles received;
    private final Collisions collisions;

    RecordFiles(
            RecordStore records, RecordAccess access, FileRows rows, ReceivedFiles received, Collisions collisions) {
        this.records = records;
        this.access = access;
        this.rows = rows;
        this.received = received;
        this.collisions = collisions;
    }

    /** First onto the disk, so that nobody's slow line holds a connection; then into the database, all or nothing. */
    StoredFile attach(RecordRef record, String name, @Nullable InputStreamResource content, Caller caller) {
        if (!access.mayChange(caller, records.read(record, caller))) {
            throw new NotAllowed();
        }
        return received.judged(name, content, (plain, file) -> keep(record, plain.text(), file, caller));
    }

    private StoredFile keep(RecordRef record, String name, Path received, Caller caller) {
        long kept = collisions.apart(() -> {
            records.locked(record, new Author.ByHand(caller));
            return rows.add(record, name, received, caller);
        });
        return file(kept, caller);
    }

    StoredFile file(long id, Caller caller) {
        return rows.seen(rows.file(id), caller).stream().findFirst().orElseThrow(() -> new NotFound("file", id));
    }

    /** Of the record and of those that refer to it. */
    List<StoredFile> around(RecordRef record, Caller caller) {
        return rows.seen(rows.around(records.read(record, caller).ref(), caller), caller);
    }

    void delete(long id, Caller caller) {
        var file = file(id, caller);
        collisions.apart(() -> {
            var author = new Author.ByHand(caller);
            var record = records.locked(file.record(), author);
            var holding = record.values().entrySet().stream()
                    .filter(value -> value.getValue().equals(new FileRef(id)))
                    .map(Map.Entry::getKey)
                    .collect(toSet());
            clear(record.ref(), holding, author);
            rows.delete(id);
        });
    }

    private void clear(RecordRef record, Set<String> fields, Author author) {
        if (!fields.isEmpty()) {
            records.update(record, null, fields.stream().collect(toMap(field -> field, field -> "")), author);
        }
    }
}
