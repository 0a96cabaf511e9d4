package org.lekalo.server.file;

import static java.util.stream.Collectors.toSet;

import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.AccessApi.Action;
import org.lekalo.library.contract.FilesApi.StoredFile;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FileRef;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.access.RecordAccess;
import org.lekalo.server.people.People;
import org.lekalo.server.record.RecordStore;
import org.lekalo.server.row.StoredRecord;
import org.lekalo.server.security.Caller;
import org.lekalo.server.type.RecordTypesInUse;
import org.springframework.stereotype.Component;

/** Files as the contract shows them. */
@Component
class FileViews {

    private final RecordStore records;
    private final RecordAccess access;
    private final People people;
    private final RecordTypesInUse types;

    FileViews(RecordStore records, RecordAccess access, People people, RecordTypesInUse types) {
        this.records = records;
        this.access = access;
        this.types = types;
        this.people = people;
    }

    List<StoredFile> of(List<? extends Record> files, Caller caller) {
        var known = records.readAll(files.stream().map(FileViews::record).collect(toSet()), caller);
        var changeable = access.permitted(caller, Action.CHANGE, known.values());
        return files.stream()
                .filter(file -> known.containsKey(record(file)))
                .map(file -> view(file, known.get(record(file)), changeable.contains(record(file)), caller))
                .toList();
    }

    private StoredFile view(Record file, @Nullable StoredRecord record, boolean mayDelete, Caller caller) {
        return new StoredFile(
                file.get("id", Long.class),
                record(file),
                record == null ? "" : record.title(),
                file.get("name", String.class),
                file.get("content_type", String.class),
                file.get("size", Long.class),
                file.get("uploaded_at", OffsetDateTime.class).toInstant(),
                name(file.get("uploaded_by", Long.class)),
                record == null ? List.of() : fields(record, new FileRef(file.get("id", Long.class)), caller),
                mayDelete);
    }

    private List<String> fields(StoredRecord record, FileRef file, Caller caller) {
        if (!record.values().containsValue(file)) {
            return List.of();
        }
        return access.sight(types.type(record.ref().type()), caller).shown().fields().stream()
                .map(Field::key)
                .filter(field -> record.value(field).filter(file::equals).isPresent())
                .toList();
    }

    private @Nullable String name(@Nullable Long person) {
        return person == null
                ? null
                : people.company()
                        .person(new PersonId(person))
                        .map(Person::name)
                        .orElse(null);
    }

    private static RecordRef record(Record file) {
        return new RecordRef(file.get("type", String.class), file.get("record", Long.class));
    }
}
