package org.lekalo.designer.records;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.Map;
import java.util.function.Function;
import org.lekalo.designer.look.Note;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.contract.Refusals.StageRefused;
import org.lekalo.library.record.RecordType;

/** Makes a record, and opens its card. */
final class NewRecordDialog extends Dialog {

    private final RecordForm form;
    private final Function<Map<String, Object>, RecordView> create;

    NewRecordDialog(RecordType type, FieldEditors editors, Function<Map<String, Object>, RecordView> create) {
        this.create = create;
        this.form = RecordForm.ofNew(type, editors);
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
            var made = create.apply(form.filled());
            close();
            Note.done(getTranslation("records.created", made.title()));
            UI.getCurrent().navigate(RecordsNavigation.card(made.ref()));
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
