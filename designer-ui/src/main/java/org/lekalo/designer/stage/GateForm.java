package org.lekalo.designer.stage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.field.FieldEditor;
import org.lekalo.designer.field.FieldEditors;
import org.lekalo.designer.look.Note;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.RecordType;

/** The fields of a record that a stage asks for, in their editors; what was typed stays while it asks for more. */
final class GateForm {

    private final RecordType type;
    private final RecordView record;
    private final FieldEditors factory;
    private final Map<String, FieldEditor> editors = new LinkedHashMap<>();

    GateForm(RecordType type, RecordView record, FieldEditors factory) {
        this.type = type;
        this.record = record;
        this.factory = factory;
    }

    /** The editors of the fields, with what the record has in them; a field that was asked for keeps its editor. */
    Component of(List<String> fields) {
        var layout = new FormLayout();
        layout.addClassName("gate-fields");
        layout.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("26rem", 2));
        for (var key : fields) {
            type.field(key).ifPresent(field -> {
                var editor = editors.computeIfAbsent(key, unknown -> {
                    var made = factory.editor(field, record.names());
                    made.show(record.values().get(key));
                    return made;
                });
                layout.add(editor.component(), field.kind() == FieldKind.LONG_TEXT ? 2 : 1);
            });
        }
        return fields.isEmpty() ? new Div() : layout;
    }

    /** What differs from the record; null clears a field. */
    Map<String, @Nullable Object> changed() {
        var changed = new HashMap<String, @Nullable Object>();
        editors.forEach((key, editor) -> {
            if (editor.differsFrom(record.values().get(key))) {
                changed.put(key, editor.value());
            }
        });
        return changed;
    }

    /** Whether all that was typed can be read; what cannot is marked. */
    boolean readable() {
        return editors.values().stream().filter(editor -> !editor.readable()).count() == 0;
    }

    /** At the fields; what belongs to none of them, in a note. */
    void showProblems(FieldsRefused refusal) {
        var elsewhere = refusal.problems().stream()
                .filter(problem -> !shown(problem))
                .map(FieldProblem::text)
                .collect(Collectors.joining(" "));
        if (!elsewhere.isEmpty()) {
            Note.refused(elsewhere);
        }
    }

    private boolean shown(FieldProblem problem) {
        var editor = editors.get(problem.field());
        if (editor != null) {
            editor.showProblem(problem.text());
        }
        return editor != null;
    }

    /** Says at the fields that are still asked for that they are. */
    void showMissing(List<String> fields, String sentence) {
        fields.stream().map(editors::get).filter(Objects::nonNull).forEach(editor -> editor.showProblem(sentence));
    }

    void markRequired(List<String> fields) {
        fields.stream().map(editors::get).filter(Objects::nonNull).forEach(FieldEditor::setRequired);
    }
}
