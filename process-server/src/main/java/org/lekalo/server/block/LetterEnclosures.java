package org.lekalo.server.block;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lekalo.library.record.FileRef;
import org.lekalo.library.setting.Enclosed;
import org.lekalo.server.file.KeptFiles;
import org.lekalo.server.file.KeptFiles.Kept;
import org.lekalo.server.mail.Letter.Attachment;
import org.lekalo.server.mail.Letters;
import org.lekalo.server.row.StoredRecord;
import org.springframework.stereotype.Component;

/** Which files are meant, of a record as it is now. */
@Component
class LetterEnclosures {

    private final KeptFiles files;
    private final Letters letters;

    LetterEnclosures(KeptFiles files, Letters letters) {
        this.files = files;
        this.letters = letters;
    }

    /** Each file once. Throws {@link CannotSend} where one is missing, or where they are too large together. */
    List<Attachment> of(Enclosed enclosed, StoredRecord record) {
        Map<Long, Attachment> found = new LinkedHashMap<>();
        List<Kept> all = new ArrayList<>();
        for (var field : enclosed.fields()) {
            var file = inField(field, record).orElseThrow(() -> new CannotSend("no-file", Map.of("field", field)));
            all.add(file);
            found.putIfAbsent(file.id(), new Attachment(file.id(), file.name(), record.ref(), field));
        }
        if (enclosed.documents()) {
            var documents = files.of(record.ref());
            if (documents.isEmpty()) {
                throw new CannotSend("no-documents", Map.of());
            }
            all.addAll(documents);
            documents.forEach(
                    file -> found.putIfAbsent(file.id(), new Attachment(file.id(), file.name(), record.ref(), null)));
        }
        requireRoom(all);
        return List.copyOf(found.values());
    }

    private Optional<Kept> inField(String field, StoredRecord record) {
        return record.value(field)
                .flatMap(value -> value instanceof FileRef ref ? files.find(ref.id()) : Optional.empty());
    }

    private void requireRoom(List<Kept> all) {
        var largest = letters.largest();
        if (all.stream().distinct().mapToLong(Kept::size).sum() > largest.toBytes()) {
            throw new CannotSend("too-large", Map.of("limit", String.valueOf(largest.toMegabytes())));
        }
    }
}
