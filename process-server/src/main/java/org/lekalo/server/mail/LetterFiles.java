package org.lekalo.server.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lekalo.library.record.FileRef;
import org.lekalo.server.file.KeptFiles;
import org.lekalo.server.file.KeptFiles.Kept;
import org.lekalo.server.mail.Letter.Attachment;
import org.lekalo.server.outbox.NotSent;
import org.lekalo.server.record.RecordStore;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

/** The files that letters take along. A letter has not them, but where they are. */
@Component
class LetterFiles {

    private final KeptFiles files;
    private final RecordStore records;
    private final MailSettings settings;

    LetterFiles(KeptFiles files, RecordStore records, MailSettings settings) {
        this.files = files;
        this.records = records;
        this.settings = settings;
    }

    record Attached(String name, String contentType, ByteArrayResource content) {}

    /** Throws {@link NotSent} where one is gone, or where they are more than a letter may have. */
    List<Attached> read(List<Attachment> attachments) {
        var kept = attachments.stream()
                .map(attachment -> files.find(attachment.file()).orElseThrow(() -> gone(attachment)))
                .toList();
        if (kept.stream().mapToLong(Kept::size).sum() > settings.largest().toBytes()) {
            throw NotSent.forGood(
                    "too-large",
                    Map.of("limit", String.valueOf(settings.largest().toMegabytes())));
        }
        var read = new ArrayList<Attached>();
        kept.forEach(file -> read.add(new Attached(file.name(), file.contentType(), bytes(file))));
        return read;
    }

    private ByteArrayResource bytes(Kept file) {
        try (var content = files.open(file)) {
            return new ByteArrayResource(content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same file, or where that is gone the one that stands in its field now. */
    Attachment present(Attachment attachment) {
        return files.find(attachment.file()).isPresent()
                ? attachment
                : inItsField(attachment)
                        .map(other -> new Attachment(other.id(), other.name(), attachment.record(), attachment.field()))
                        .orElseThrow(() -> gone(attachment));
    }

    private Optional<Kept> inItsField(Attachment attachment) {
        var field = attachment.field();
        return field == null
                ? Optional.empty()
                : records.read(attachment.record())
                        .flatMap(record -> record.value(field))
                        .flatMap(value -> value instanceof FileRef ref ? files.find(ref.id()) : Optional.empty());
    }

    private static NotSent gone(Attachment attachment) {
        return NotSent.forGood("file-gone", Map.of("name", attachment.name()));
    }
}
