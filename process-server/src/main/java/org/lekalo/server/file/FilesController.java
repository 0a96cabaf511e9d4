package org.lekalo.server.file;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.FilesApi;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.security.Caller;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class FilesController implements FilesApi {

    private final RecordFiles files;
    private final ReceivedFiles received;
    private final FilePieces pieces;

    FilesController(RecordFiles files, ReceivedFiles received, FilePieces pieces) {
        this.files = files;
        this.received = received;
        this.pieces = pieces;
    }

    @Override
    public StoredFile upload(RecordRef record, String name, @Nullable InputStreamResource content) {
        return files.attach(record, name, content, Caller.current());
    }

    @Override
    public Checked check(String name, @Nullable InputStreamResource content) {
        return new Checked(received.check(name, content));
    }

    @Override
    public List<StoredFile> ofRecord(RecordRef record) {
        return files.around(record, Caller.current());
    }

    @Override
    public StoredFile file(long id) {
        return files.file(id, Caller.current());
    }

    @Override
    public ResponseEntity<Resource> content(long id) {
        var file = files.file(id, Caller.current());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(FileContent.safeToName(file.contentType())))
                .contentLength(file.size())
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new InputStreamResource(pieces.read(id)));
    }

    @Override
    public void delete(long id) {
        files.delete(id, Caller.current());
    }
}
