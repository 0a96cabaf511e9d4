package org.lekalo.designer.company;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.FilesApi;
import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.library.record.RecordRef;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;

/** Files in memory, without their bytes. */
public final class Files implements FilesApi {

    private final List<StoredFile> files = new ArrayList<>();

    /** One more, uploaded by Elena. */
    public Files with(RecordRef record, String recordTitle, String name) {
        files.add(new StoredFile(
                files.size() + 1L,
                record,
                recordTitle,
                name,
                "application/pdf",
                2_400_000,
                Instant.now(),
                People.ELENA.name(),
                List.of(),
                true));
        return this;
    }

    /** The latest stands in the field of its record. */
    public Files in(String field) {
        var file = files.remove(files.size() - 1);
        files.add(new StoredFile(
                file.id(),
                file.record(),
                file.recordTitle(),
                file.name(),
                file.contentType(),
                file.size(),
                file.uploadedAt(),
                file.uploadedBy(),
                List.of(field),
                true));
        return this;
    }

    @Override
    public StoredFile upload(RecordRef record, String name, @Nullable InputStreamResource content) {
        with(record, "", name);
        return files.get(files.size() - 1);
    }

    @Override
    public Checked check(String name, @Nullable InputStreamResource content) {
        return new Checked(name);
    }

    @Override
    public List<StoredFile> ofRecord(RecordRef record) {
        return List.copyOf(files);
    }

    @Override
    public StoredFile file(long id) {
        return files.stream().filter(file -> file.id() == id).findFirst().orElseThrow(() -> new NotFound("file", id));
    }

    @Override
    public ResponseEntity<Resource> content(long id) {
        return ResponseEntity.ok(new ByteArrayResource(new byte[0]));
    }

    @Override
    public void delete(long id) {
        files.removeIf(file -> file.id() == id);
    }
}
