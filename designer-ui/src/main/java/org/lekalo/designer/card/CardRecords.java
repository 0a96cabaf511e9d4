package org.lekalo.designer.card;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.field.Chosen;
import org.lekalo.designer.field.FieldEditors;
import org.lekalo.designer.field.FileLinks;
import org.lekalo.designer.newrecord.RecordForm;
import org.lekalo.designer.server.Vocabulary;
import org.lekalo.library.contract.FilesApi;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.contract.RecordsApi.Update;
import org.lekalo.library.contract.Refusal;
import org.lekalo.library.record.FileRef;
import org.lekalo.library.record.RecordType;
import org.springframework.context.annotation.Scope;

/** The records that a card shows, and their fields to be edited. */
@SpringComponent
@Scope("prototype")
final class CardRecords {

    private final RecordsApi records;
    private final Vocabulary vocabulary;
    private final FieldEditors editors;
    private final FilesApi files;
    private final FileLinks links;

    CardRecords(RecordsApi records, Vocabulary vocabulary, FieldEditors editors, CardParts parts) {
        this.records = records;
        this.vocabulary = vocabulary;
        this.editors = editors;
        this.files = parts.files();
        this.links = parts.links();
        editors.attach(links);
    }

    Optional<RecordType> type(String key) {
        return vocabulary.types().type(key);
    }

    RecordView get(String type, long id) {
        return records.get(type, id);
    }

    /** With the files that were chosen for its fields; where that is refused, none of them stays. */
    RecordView update(RecordView shown, long expectedVersion, Map<String, @Nullable Object> values) {
        var attached = new ArrayList<Long>();
        try {
            var written = new HashMap<String, @Nullable Object>(values);
            written.replaceAll((field, value) -> value instanceof Chosen file ? attach(shown, file, attached) : value);
            return records.update(shown.ref().type(), shown.ref().id(), new Update(expectedVersion, written));
        } catch (Refusal refused) {
            takeBack(attached, refused);
            throw refused;
        }
    }

    private String attach(RecordView shown, Chosen file, List<Long> attached) {
        long number = links.attach(shown.ref(), file);
        attached.add(number);
        return new FileRef(number).toString();
    }

    /** Where nobody knows whether it was saved, the files stay: they may stand in their fields. */
    private void takeBack(List<Long> attached, Refusal refused) {
        if (refused.status() >= 500) {
            return;
        }
        try {
            attached.forEach(files::delete);
        } catch (Refusal kept) {
            refused.addSuppressed(kept);
        }
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
