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
    private final FieldEditors factory;
    private final Map<String, FieldEditor> editors = new LinkedHashMap<>();
    private RecordView record;

    GateForm(RecordType type, RecordView record, FieldEditors factory) {
        this.type = type;
        this.record = record;
        this.factory = factory;
        factory.about(record.ref());
    }

    RecordType type() {
        return type;
    }

    RecordView record() {
        return record;
    }

    /** The fields that were asked for so far, in the order in which they were. */
    List<String> asked() {
        return List.copyOf(editors.keySet());
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
                boolean isWide =
                        field.kind() == FieldKind.LONG_TEXT || field.kind().isAttached();
                layout.add(editor.component(), isWide ? 2 : 1);
            });
        }
        return fields.isEmpty() ? new Div() : layout;
    }

    /** What differs from the record; null clears a field. */
    Map<String, @Nullable Object> changed() {
        var changed = new HashMap<String, @Nullable Object>();
        editors.forEach((key, editor) -> {
            if (editor.differsFrom(in(record, editor))) {
                changed.put(key, editor.value());
            }
        });
        return changed;
    }

    /** The fields that were changed here and, to something else, in the record as it is now. */
    List<String> contested(RecordView now) {
        return editors.values().stream()
                .filter(editor -> editor.differsFrom(in(record, editor)) && editor.differsFrom(in(now, editor)))
                .filter(editor -> !Objects.equals(in(record, editor), in(now, editor)))
                .map(editor -> editor.field().key())
                .toList();
    }

    private static @Nullable Object in(RecordView record, FieldEditor editor) {
        return record.values().get(editor.field().key());
    }

    /** Goes on from the record as it is now: what is typed stays, all else is shown anew. */
    void goOnFrom(RecordView now) {
        var typed = changed().keySet();
        record = now;
        show(asked().stream().filter(key -> !typed.contains(key)).toList());
    }

    /** Gives up what is typed in the fields for what the record has. */
    void show(List<String> fields) {
        fields.stream().map(editors::get).filter(Objects::nonNull).forEach(editor -> editor.show(in(record, editor)));
    }

    /** Whether all that was typed can be read; what cannot is marked. */
    boolean readable() {
        return editors.values().stream().filter(editor -> !editor.readable()).count() == 0;
    }

    /** Leads whoever was refused to the first field that has a problem. */
    void focusProblem() {
        editors.values().stream().filter(FieldEditor::hasProblem).findFirst().ifPresent(FieldEditor::focus);
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
