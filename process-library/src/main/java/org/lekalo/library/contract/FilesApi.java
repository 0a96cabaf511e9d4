package org.lekalo.library.contract;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.record.RecordRef;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * Files attached to records, and values of their file fields. Who sees the record sees its files, who changes it adds and
 * removes them; anything else is {@link Refusals.NotFound} (404) or {@link Refusals.NotAllowed} (403).
 */
@HttpExchange("/api/files")
public interface FilesApi {

    /**
     * Attaches the body to the record, as it streams in. Refused with {@link FileRefused} (422) where it is empty,
     * larger than the server takes, a program whatever its name says, or of a kind that is not allowed here
     * ({@link FileEndingsApi}); nothing of it stays then. What cannot be seen in the name is kept as its number,
     * {@code [U+202E]}.
     */
    @PostExchange(contentType = "application/octet-stream")
    StoredFile upload(
            @RequestParam RecordRef record,
            @RequestParam String name,
            @RequestBody(required = false) @Nullable InputStreamResource content);

    /** Whether the body could be attached under that name; refused as {@link #upload}, and nothing of it stays. */
    @PostExchange(url = "/check", contentType = "application/octet-stream")
    Checked check(@RequestParam String name, @RequestBody(required = false) @Nullable InputStreamResource content);

    /** The files of the record and of the records that refer to it, latest first; the latest 500. */
    @GetExchange("/of-record")
    List<StoredFile> ofRecord(@RequestParam RecordRef record);

    @GetExchange("/{id}")
    StoredFile file(@PathVariable long id);

    /** The bytes, to be saved and never to be shown by a browser as a page. */
    @GetExchange("/{id}/content")
    ResponseEntity<Resource> content(@PathVariable long id);

    /** Takes the file away, out of the record's field too where it stands in one. */
    @DeleteExchange("/{id}")
    void delete(@PathVariable long id);

    /** @param name under which it would be kept */
    record Checked(String name) {}

    /**
     * @param contentType what the bytes are, as far as it can be told from them
     * @param fields of its record, in which it stands and that the caller is shown; they are emptied when it is deleted
     * @param mayDelete whether the caller may take it away
     */
    record StoredFile(
            long id,
            RecordRef record,
            String recordTitle,
            String name,
            String contentType,
            long size,
            Instant uploadedAt,
            @Nullable String uploadedBy,
            List<String> fields,
            boolean mayDelete) {}

    /**
     * The file cannot be kept: {@code reason} is "empty", "too-large" with the {@code limit}, "program", "macros", "parts",
     * "kind", "ending-of-programs", "no-ending" or "name".
     */
    final class FileRefused extends Refusal {

        public FileRefused(Map<String, Object> facts) {
            super("file-refused", 422, facts);
        }
    }
}
