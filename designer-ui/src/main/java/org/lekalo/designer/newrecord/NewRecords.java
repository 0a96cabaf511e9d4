package org.lekalo.designer.newrecord;

import java.util.Map;
import org.lekalo.designer.field.FileLinks;
import org.lekalo.designer.server.Vocabulary;
import org.lekalo.library.contract.DuplicatesApi;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.record.RecordType;

/** What a dialog asks the server that makes a record. */
public record NewRecords(RecordsApi records, DuplicatesApi duplicates, Vocabulary vocabulary, FileLinks files) {

    RecordView create(RecordType type, Map<String, Object> values) {
        return records.create(type.key(), values);
    }

    NewRecordFiles files(RecordType type) {
        return new NewRecordFiles(type, files);
    }

    DuplicatesNote alike() {
        return new DuplicatesNote(duplicates, vocabulary);
    }
}
