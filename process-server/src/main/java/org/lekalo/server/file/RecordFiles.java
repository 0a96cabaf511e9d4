package org.lekalo.server.file;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.FilesApi.FileRefused;
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
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.InputStreamResource;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Attaches files to records and takes them away, for whoever may change the record. */
@Component
class RecordFiles {

    private static final int LONGEST_NAME = 200;

    private final RecordStore records;
    private final RecordAccess access;
    private final FileRows rows;
    private final FileEndings endings;
    private final Collisions collisions;
    private final DataSize largest;

    RecordFiles(
            RecordStore records,
            RecordAccess access,
            FileRows rows,
            FileEndings endings,
            Collisions collisions,
            @Value("${lekalo.largest-file}") DataSize largest) {
        this.records = records;
        this.access = access;
        this.rows = rows;
        this.endings = endings;
        this.collisions = collisions;
        this.largest = largest;
    }

    /** First onto the disk, so that nobody's slow line holds a connection; then into the database, all or nothing. */
    StoredFile attach(RecordRef record, String name, @Nullable InputStreamResource content, Caller caller) {
        if (!access.mayChange(caller, records.read(record, caller))) {
            throw new NotAllowed();
        }
        return judged(name, content, (plain, received) -> keep(record, plain.text(), received, caller));
    }

    /** The name under which it would be kept; refused as if it were to be kept. */
    String check(String name, @Nullable InputStreamResource content) {
        return judged(name, content, (plain, received) -> plain.text());
    }

    private <T> T judged(String name, @Nullable InputStreamResource content, BiFunction<FileName, Path, T> then) {
        var plain = checked(FileName.of(name));
        if (content == null) {
            throw refused("empty", plain.text());
        }
        try {
            var received = Files.createTempFile("lekalo", ".upload");
            try {
                receive(content, received, plain);
                var reason = Macros.refusal(received, plain.ending());
                if (reason.isPresent()) {
                    throw refused(reason.get(), plain.text());
                }
                return then.apply(plain, received);
            } finally {
                Files.deleteIfExists(received);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void receive(InputStreamResource content, Path received, FileName fileName) throws IOException {
        var name = fileName.text();
        try (var from = content.getInputStream();
                var to = Files.newOutputStream(received)) {
            var head = from.readNBytes(FileContent.HEAD);
            if (head.length == 0) {
                throw refused("empty", name);
            }
            if (FileContent.isProgram(head)) {
                throw refused("program", name);
            }
            if (fileName.ending().isEmpty() && !FileContent.isPlain(head)) {
                throw refused("no-ending", name);
            }
            to.write(head);
            long size = head.length;
            var buffer = new byte[64 * 1024];
            for (int count = from.read(buffer); count >= 0; count = from.read(buffer)) {
                size += count;
                if (size > largest.toBytes()) {
                    throw refused("too-large", name);
                }
                to.write(buffer, 0, count);
            }
        }
    }

    private StoredFile keep(RecordRef record, String name, Path received, Caller caller) {
        long kept = collisions.apart(() -> {
            records.locked(record, new Author.ByHand(caller));
            return rows.add(record, name, received, caller);
        });
        return file(kept, caller);
    }

    private FileRefused refused(String reason, String name) {
        return new FileRefused(Map.of("reason", reason, "name", name, "limit", largest.toMegabytes()));
    }

    private FileName checked(FileName name) {
        if (name.text().isEmpty() || name.text().length() > LONGEST_NAME) {
            throw refused("name", name.text());
        }
        if (name.ending().filter(FileEndings::isOfPrograms).isPresent()) {
            throw refused("ending-of-programs", name.text());
        }
        if (name.ending().filter(ending -> !endings.isKnown(ending)).isPresent()) {
            throw refused("kind", name.text());
        }
        return name;
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
