package org.lekalo.designer.card;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.field.FieldEditors;
import org.lekalo.designer.field.FileLinks;
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

    CardRecords(RecordsApi records, Vocabulary vocabulary, FieldEditors editors, FileLinks links) {
        this.records = records;
        this.vocabulary = vocabulary;
        this.editors = editors;
        editors.attach(links);
    }

    Optional<RecordType> type(String key) {
        return vocabulary.types().type(key);
    }

    RecordView get(String type, long id) {
        return records.get(type, id);
    }

    RecordView update(RecordView shown, long expectedVersion, Map<String, @Nullable Object> values) {
        return records.update(shown.ref().type(), shown.ref().id(), new Update(expectedVersion, values));
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
