package org.lekalo.designer.newrecord;

import com.vaadin.flow.component.UI;
import java.util.Map;
import java.util.function.Consumer;
import org.lekalo.designer.field.FieldEditors;
import org.lekalo.designer.look.AskingDialog;
import org.lekalo.designer.look.FirstField;
import org.lekalo.designer.look.Note;
import org.lekalo.designer.records.RecordsNavigation;
import org.lekalo.library.contract.GatesApi.StageRefused;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.contract.Refusal;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.record.RecordType;

/** Makes a record, and opens its card or says that it was made. */
public final class NewRecordDialog extends AskingDialog {

    private final RecordType type;
    private final RecordForm form;
    private final NewRecords records;
    private final Consumer<RecordView> made;
    private final DuplicatesNote alike;
    private final NewRecordFiles files;
    private Map<String, Object> compared = Map.of();

    /** What is filled in already, and what references in it are called. */
    public record Start(Map<String, Object> values, Map<String, String> names) {

        public static Start with(Map<String, Object> values, Map<String, String> names) {
            return new Start(values, names);
        }
    }

    public NewRecordDialog(RecordType type, FieldEditors editors, NewRecords records) {
        this(
                type,
                editors,
                new Start(Map.of(), Map.of()),
                records,
                made -> UI.getCurrent().navigate(RecordsNavigation.card(made.ref())));
    }

    public NewRecordDialog(
            RecordType type, FieldEditors editors, Start start, NewRecords records, Consumer<RecordView> made) {
        this.type = type;
        this.records = records;
        this.made = made;
        this.alike = records.alike();
        this.form = RecordForm.ofNew(type, editors, start);
        setHeaderTitle(getTranslation("records.new", type.name().in(getLocale())));
        setWidth("min(46rem, 96vw)");
        this.files = records.files(type);
        add(form, files, alike);
        form.onChange(this::compare);
        var save = primary(getTranslation("records.create"), this::save);
        confirmedByKeyboard(save);
        getFooter().add(cancel(getTranslation("records.cancel")), save);
    }

    @Override
    public void open() {
        super.open();
        FirstField.focus(form);
    }

    /** Says quietly whether there is one like it; where that cannot be found out, nothing is said. */
    private void compare() {
        var telling = form.filled();
        telling.keySet()
                .removeIf(key ->
                        type.field(key).filter(field -> field.form() != null).isEmpty());
        if (telling.equals(compared)) {
            return;
        }
        compared = telling;
        try {
            alike.showLike(type, telling);
        } catch (Refusal unknown) {
            alike.setVisible(false);
        }
    }

    private void save() {
        if (!form.readable()) {
            return;
        }
        if (files.areReceiving()) {
            Note.refused(getTranslation("documents.on-their-way"));
            return;
        }
        if (files.lack()) {
            Note.refused(getTranslation("documents.lack"));
            return;
        }
        try {
            var record = records.create(type, form.filled());
            var failures = files.attach(record, records.records());
            close();
            Note.done(getTranslation("records.created", record.title()));
            failures.forEach(Note::refused);
            made.accept(record);
        } catch (FieldsRefused refusal) {
            form.showProblems(refusal);
        } catch (StageRefused refusal) {
            form.showProblems(FieldsRefused.of(refusal.refusal(getLocale()).missing().stream()
                    .map(missing -> new FieldProblem(missing.field(), getTranslation("gate.needed")))
                    .toList()));
            Note.refused(String.valueOf(refusal.sentence()));
        }
    }
}
