package org.lekalo.designer.records;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.field.FieldEditor;
import org.lekalo.designer.field.FieldEditors;
import org.lekalo.designer.field.RefusedFields;
import org.lekalo.designer.look.AskingDialog;
import org.lekalo.designer.look.FirstField;
import org.lekalo.designer.look.Note;
import org.lekalo.designer.stage.StageNames;
import org.lekalo.library.contract.BulkApi;
import org.lekalo.library.contract.BulkApi.BulkChange;
import org.lekalo.library.contract.BulkApi.Refused;
import org.lekalo.library.contract.Refusal;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.RecordType;

/** Sets fields of many records, in slices so that one sees how far it is; then says what was refused and why. */
final class BulkDialog extends AskingDialog {

    private static final int SLICE = 50;
    private static final int MOST_SHOWN = 200;

    private final BulkApi bulk;
    private final RecordType type;
    private final FieldEditors editors;
    private final Runnable done;
    private final List<FieldEditor> chosen = new ArrayList<>();
    private final Div rows = new Div();
    private final ProgressBar progress = new ProgressBar();
    private final Button apply = new Button();
    private final Button close = new Button();
    private final List<Refused> refused = new ArrayList<>();
    private int changed;
    private int same;

    BulkDialog(BulkApi bulk, RecordType type, FieldEditors editors, List<Long> records, Runnable done) {
        this.bulk = bulk;
        this.type = type;
        this.editors = editors;
        this.done = done;
        setHeaderTitle(getTranslation("bulk.title", records.size()));
        setWidth("min(34rem, 96vw)");
        setCloseOnOutsideClick(false);
        rows.addClassName("dialog-fields");
        progress.setVisible(false);
        progress.setMax(records.size());
        add(new Paragraph(getTranslation("bulk.text")), rows, progress);
        close.setText(getTranslation("records.cancel"));
        close.addClickListener(click -> leave());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        apply.setText(getTranslation("bulk.apply"));
        apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        apply.setEnabled(false);
        apply.addClickListener(click -> begin(records));
        getFooter().add(close, apply);
        rows.add(choice());
    }

    @Override
    public void open() {
        super.open();
        FirstField.focus(rows);
    }

    private ComboBox<Field> choice() {
        var choice = new ComboBox<Field>(getTranslation("bulk.field"));
        choice.setItems(type.fields().stream()
                .filter(Field::writable)
                .filter(field ->
                        chosen.stream().noneMatch(editor -> editor.field().key().equals(field.key())))
                .toList());
        choice.setItemLabelGenerator(field -> field.name().in(getLocale()));
        choice.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                take(choice, change.getValue());
            }
        });
        return choice;
    }

    private void take(ComboBox<Field> choice, Field field) {
        var editor = editors.editor(StageNames.in(type, field), Map.of());
        chosen.add(editor);
        rows.remove(choice);
        rows.add(editor.component(), choice());
        apply.setEnabled(true);
    }

    private void begin(List<Long> records) {
        if (chosen.stream().filter(editor -> !editor.readable()).count() > 0) {
            return;
        }
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        chosen.forEach(editor -> values.put(editor.field().key(), editor.value()));
        settled();
        setCloseOnEsc(false);
        rows.setEnabled(false);
        apply.setVisible(false);
        close.setEnabled(false);
        progress.setVisible(true);
        next(records, values, 0);
    }

    /** A slice; the page shows how far it is before the next one. */
    private void next(List<Long> records, Map<String, @Nullable Object> values, int from) {
        int to = Math.min(records.size(), from + SLICE);
        try {
            var outcome = bulk.change(type.key(), new BulkChange(records.subList(from, to), values));
            changed += outcome.changed();
            same += outcome.same();
            refused.addAll(outcome.refused());
        } catch (Refusal refusal) {
            Note.refused(RefusedFields.sentence(refusal));
            finish();
            return;
        }
        progress.setValue(to);
        if (to < records.size()) {
            getElement().executeJs("return 1").then(answer -> next(records, values, to));
        } else {
            finish();
        }
    }

    private void finish() {
        try {
            done.run();
        } finally {
            tell();
        }
    }

    private void tell() {
        if (refused.isEmpty()) {
            close();
            Note.done(getTranslation("bulk.done", changed, same));
            return;
        }
        removeAll();
        setCloseOnEsc(true);
        close.setEnabled(true);
        close.setText(getTranslation("bulk.close"));
        add(
                new Paragraph(getTranslation("bulk.done", changed, same)),
                new H4(getTranslation("bulk.refused", refused.size())),
                refusals());
    }

    private Div refusals() {
        var list = new Div();
        list.addClassName("bulk-refused");
        refused.stream().limit(MOST_SHOWN).map(this::refusal).forEach(list::add);
        if (refused.size() > MOST_SHOWN) {
            list.add(new Span(getTranslation("board.more", refused.size() - MOST_SHOWN)));
        }
        return list;
    }

    private Div refusal(Refused one) {
        var title = one.title();
        var name = title == null
                ? new Span(getTranslation("bulk.hidden", one.record().id()))
                : new Anchor(RecordsNavigation.card(one.record()), title);
        return new Div(name, new Span(String.join(" ", one.reasons())));
    }
}
