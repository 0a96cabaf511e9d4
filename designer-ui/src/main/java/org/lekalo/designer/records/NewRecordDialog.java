package org.lekalo.designer.records;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.lekalo.designer.look.Note;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.contract.Refusals.StageRefused;
import org.lekalo.library.record.RecordType;

/** Makes a record, and opens its card or says that it was made. */
final class NewRecordDialog extends Dialog {

    private final RecordForm form;
    private final Function<Map<String, Object>, RecordView> create;
    private final Consumer<RecordView> made;

    /** What is filled in already, and what references in it are called. */
    record Start(Map<String, Object> values, Map<String, String> names) {

        static Start with(Map<String, Object> values, Map<String, String> names) {
            return new Start(values, names);
        }
    }

    NewRecordDialog(RecordType type, FieldEditors editors, Function<Map<String, Object>, RecordView> create) {
        this(
                type,
                editors,
                new Start(Map.of(), Map.of()),
                create,
                made -> UI.getCurrent().navigate(RecordsNavigation.card(made.ref())));
    }

    NewRecordDialog(
            RecordType type,
            FieldEditors editors,
            Start start,
            Function<Map<String, Object>, RecordView> create,
            Consumer<RecordView> made) {
        this.create = create;
        this.made = made;
        this.form = RecordForm.ofNew(type, editors, start);
        setHeaderTitle(getTranslation("records.new", type.name().in(getLocale())));
        setWidth("min(46rem, 96vw)");
        add(form);
        var cancel = new Button(getTranslation("records.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var save = new Button(getTranslation("records.create"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        getFooter().add(cancel, save);
    }

    private void save() {
        try {
            var record = create.apply(form.filled());
            close();
            Note.done(getTranslation("records.created", record.title()));
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
