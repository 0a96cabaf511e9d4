package org.lekalo.designer.newrecord;

import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lekalo.designer.field.Chosen;
import org.lekalo.designer.field.ChosenFiles;
import org.lekalo.designer.field.FileLinks;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.contract.RecordsApi.Update;
import org.lekalo.library.contract.Refusal;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.FileRef;
import org.lekalo.library.record.RecordType;

/** The files of a record that is yet to be made: one for each of its file fields, and as many as one likes beside. */
final class NewRecordFiles extends Div {

    private static final int MOST = 20;

    private final transient FileLinks links;
    private final Map<String, ChosenFiles> fields = new LinkedHashMap<>();
    private final ChosenFiles documents;

    NewRecordFiles(RecordType type, FileLinks links) {
        this.links = links;
        addClassName("new-record-files");
        type.fields().stream()
                .filter(field -> field.kind() == FieldKind.FILE && !field.readOnly())
                .forEach(field -> fields.put(
                        field.key(), new ChosenFiles(links, field.name().in(getLocale()), 1)));
        this.documents = new ChosenFiles(links, getTranslation("documents.title"), MOST);
        fields.values().forEach(this::add);
        add(documents);
    }

    /** Whether one is still on its way from the browser. */
    boolean areReceiving() {
        return all().anyMatch(ChosenFiles::isReceiving);
    }

    /** Whether one did not arrive that somebody wanted to attach. */
    boolean lack() {
        return all().anyMatch(ChosenFiles::lacks);
    }

    private Stream<ChosenFiles> all() {
        return Stream.concat(fields.values().stream(), Stream.of(documents));
    }

    /** Attaches what was chosen to the record that was made; what could not be is answered with the reason, a sentence each. */
    List<String> attach(RecordView record, RecordsApi records) {
        var failures = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        fields.forEach((field, chosen) -> chosen.all()
                .forEach(file -> attach(record, file, failures)
                        .ifPresent(number -> values.put(field, new FileRef(number).toString()))));
        documents.all().forEach(file -> attach(record, file, failures));
        if (!values.isEmpty()) {
            put(record, values, records, failures);
        }
        return failures;
    }

    private Optional<Long> attach(RecordView record, Chosen file, List<String> failures) {
        try {
            return Optional.of(links.attach(record.ref(), file));
        } catch (Refusal refusal) {
            failures.add(getTranslation("documents.not-attached", file.name(), String.valueOf(refusal.sentence())));
            return Optional.empty();
        }
    }

    private void put(RecordView record, Map<String, Object> values, RecordsApi records, List<String> failures) {
        try {
            records.update(record.ref().type(), record.ref().id(), new Update(record.version(), Map.copyOf(values)));
        } catch (Refusal refusal) {
            failures.add(getTranslation("documents.not-in-field", String.valueOf(refusal.sentence())));
        }
    }
}
