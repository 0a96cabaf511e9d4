package org.lekalo.designer.card;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.field.FieldEditors;
import org.lekalo.designer.field.FieldFiles;
import org.lekalo.designer.newrecord.RecordForm;
import org.lekalo.designer.server.Vocabulary;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.contract.RecordsApi.Update;
import org.lekalo.library.record.RecordType;
import org.springframework.context.annotation.Scope;

/** The records that a card shows, and their fields to be edited. */
@SpringComponent
@Scope("prototype")
final class CardRecords {

    private final RecordsApi records;
    private final Vocabulary vocabulary;
    private final FieldEditors editors;
    private final FieldFiles files;

    CardRecords(RecordsApi records, Vocabulary vocabulary, FieldEditors editors, CardParts parts) {
        this.records = records;
        this.vocabulary = vocabulary;
        this.editors = editors;
        this.files = new FieldFiles(parts.links(), parts.files());
        editors.attach(parts.links());
    }

    Optional<RecordType> type(String key) {
        return vocabulary.types().type(key);
    }

    RecordView get(String type, long id) {
        return records.get(type, id);
    }

    /** With the files that were chosen for its fields. */
    RecordView update(RecordView shown, long expectedVersion, Map<String, @Nullable Object> values) {
        return files.saved(
                shown.ref(),
                values,
                written -> records.update(shown.ref().type(), shown.ref().id(), new Update(expectedVersion, written)));
    }

    /** What it is edited in; computed fields that are empty say why. */
    RecordForm form(RecordType type, RecordView shown) {
        var form = RecordForm.of(type, shown, editors);
        if (form.lacksComputed()) {
            form.explain(records.formulaProblems(type.key(), shown.ref().id()));
        }
        return form;
    }
}
