package org.lekalo.designer.newrecord;

import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.field.FieldEditor;
import org.lekalo.designer.field.FieldEditors;
import org.lekalo.designer.look.Note;
import org.lekalo.designer.session.SignedIn;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldGroup;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.Option;
import org.lekalo.library.record.RecordType;

/** A record's fields to fill in, each in its proper editor; refusals are shown at their fields. */
public final class RecordForm extends Div {

    public static final String ENTERED = "!element.contains(event.relatedTarget)";

    /** Not when one only looks at another window, with what one types still in the field. */
    public static final String LEFT = ENTERED + " && document.hasFocus()";

    private static final Set<String> MOVED_ELSEWHERE = Set.of("pipeline", "stage");

    private final Map<String, FieldEditor> editors = new LinkedHashMap<>();
    private Map<String, Object> shown = Map.of();
    private boolean atHand;

    private RecordForm(List<Field> fields, List<FieldGroup> groups, FieldEditors factory, Map<String, String> names) {
        addClassName("record-form");
        getElement().addEventListener("focusin", focus -> atHand = true).setFilter(ENTERED);
        getElement().addEventListener("focusout", focus -> atHand = false).setFilter(LEFT);
        for (FieldGroup group : groups) {
            addGroup(
                    group.name().in(getLocale()),
                    fields.stream().filter(field -> in(group, field)).toList(),
                    factory,
                    names);
        }
        addGroup(
                groups.isEmpty() ? "" : getTranslation("records.group.other"),
                fields.stream()
                        .filter(field -> groups.stream().noneMatch(group -> in(group, field)))
                        .toList(),
                factory,
                names);
    }

    private void addGroup(String name, List<Field> fields, FieldEditors factory, Map<String, String> names) {
        if (!name.isEmpty() && !fields.isEmpty()) {
            var title = new H3(name);
            title.addClassName("record-group");
            add(title);
        }
        addFields(fields, factory, names);
    }

    private static boolean in(FieldGroup group, Field field) {
        return group.key().equals(field.group());
    }

    private void addFields(List<Field> fields, FieldEditors factory, Map<String, String> names) {
        var layout = new FormLayout();
        layout.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("30rem", 2));
        for (Field field : fields) {
            var editor = factory.editor(field, names);
            editors.put(field.key(), editor);
            layout.add(
                    editor.component(),
                    field.kind() == FieldKind.LONG_TEXT || field.key().equals("title") ? 2 : 1);
        }
        if (!fields.isEmpty()) {
            add(layout);
        }
    }

    /** Of a record that exists; its stage is moved on its stage bar. */
    public static RecordForm of(RecordType type, RecordView record, FieldEditors factory) {
        factory.about(record.ref());
        var form = new RecordForm(
                type.fields().stream()
                        .filter(field -> !field.readOnly() || field.computed())
                        .filter(field -> !MOVED_ELSEWHERE.contains(field.key()))
                        .toList(),
                type.groups(),
                factory,
                record.names());
        form.show(record.values());
        form.editors.values().forEach(editor -> editor.setReadOnly(!record.mayChange()));
        return form;
    }

    /** Of a record to be made, of the person who makes it, on the first stage; its files are chosen beside. */
    static RecordForm ofNew(RecordType type, FieldEditors factory, NewRecordDialog.Start prefilled) {
        factory.about(null);
        var form = new RecordForm(
                type.fields().stream()
                        .filter(field -> field.writable() && !field.key().equals("stage"))
                        .filter(field -> !field.key().equals("pipeline")
                                || type.pipelines().size() > 1)
                        .map(field -> field.key().equals("pipeline") ? withPipelines(type, field) : field)
                        .toList(),
                type.groups(),
                factory,
                prefilled.names());
        var start = new HashMap<String, Object>();
        SignedIn.current()
                .ifPresent(
                        person -> start.put("owner", person.me().person().id().value()));
        type.pipelines().stream().findFirst().ifPresent(pipeline -> start.put("pipeline", pipeline.key()));
        start.putAll(prefilled.values());
        form.show(start);
        return form;
    }

    private static Field withPipelines(RecordType type, Field field) {
        return field.withOptions(type.pipelines().stream()
                .map(pipeline -> new Option(pipeline.key(), pipeline.name()))
                .toList());
    }

    /** Of a record to be made from what is known: what is known, what is required, and of several pipelines which. */
    static RecordForm ofSuggested(RecordType type, Map<String, Object> known, FieldEditors factory) {
        var form = new RecordForm(
                type.fields().stream()
                        .filter(field -> !field.readOnly() && !field.key().equals("stage"))
                        .filter(field -> field.key().equals("pipeline")
                                ? type.pipelines().size() > 1
                                : field.required() || known.containsKey(field.key()))
                        .map(field -> field.key().equals("pipeline") ? withPipelines(type, field) : field)
                        .toList(),
                List.of(),
                factory,
                Map.of());
        var start = new HashMap<>(known);
        type.pipelines().stream().findFirst().ifPresent(pipeline -> start.putIfAbsent("pipeline", pipeline.key()));
        SignedIn.current()
                .ifPresent(person ->
                        start.putIfAbsent("owner", person.me().person().id().value()));
        form.show(start);
        return form;
    }

    /** Whether somebody is at one of the fields, where what he types may not be here yet. */
    public boolean isAtHand() {
        return atHand;
    }

    boolean has(String field) {
        return editors.containsKey(field);
    }

    private void show(Map<String, Object> values) {
        shown = values;
        editors.forEach((key, editor) -> editor.show(values.get(key)));
    }

    /** Shows what the record holds now where nothing is typed. */
    public void follow(Map<String, Object> values) {
        var untouched = editors.entrySet().stream()
                .filter(entry ->
                        entry.getValue().isReadable() && !entry.getValue().differsFrom(shown.get(entry.getKey())))
                .map(Map.Entry::getKey)
                .toList();
        shown = values;
        untouched.forEach(key -> Objects.requireNonNull(editors.get(key)).show(values.get(key)));
    }

    /** Whether a field that is computed has no value. */
    public boolean lacksComputed() {
        return editors.values().stream().anyMatch(editor -> editor.field().computed() && editor.value() == null);
    }

    /** Says at empty computed fields why they are. */
    public void explain(List<FieldProblem> reasons) {
        reasons.forEach(reason ->
                Optional.ofNullable(editors.get(reason.field())).ifPresent(editor -> editor.help(reason.text())));
    }

    public void onChange(Runnable listener) {
        editors.values().forEach(editor -> editor.onChange(listener));
    }

    /** What was changed since it was shown; null clears a field. */
    public Map<String, @Nullable Object> changed() {
        var changed = new HashMap<String, @Nullable Object>();
        editors.forEach((key, editor) -> {
            if (!editor.field().computed() && editor.differsFrom(shown.get(key))) {
                changed.put(key, editor.value());
            }
        });
        return changed;
    }

    /** Every field that has a value. */
    Map<String, Object> filled() {
        var filled = new HashMap<String, Object>();
        editors.forEach((key, editor) -> {
            var value = editor.value();
            if (value != null) {
                filled.put(key, value);
            }
        });
        return filled;
    }

    /** Whether all that was typed can be read; what cannot is marked. */
    public boolean readable() {
        return editors.values().stream().filter(editor -> !editor.readable()).count() == 0;
    }

    /** Leads whoever was refused to the first field that has a problem. */
    public void focusProblem() {
        editors.values().stream().filter(FieldEditor::hasProblem).findFirst().ifPresent(FieldEditor::focus);
    }

    /** At the fields; what belongs to none that is shown, in a note. */
    public void showProblems(FieldsRefused refusal) {
        var elsewhere = refusal.problems().stream()
                .filter(problem -> !editors.containsKey(problem.field()))
                .map(FieldProblem::text)
                .collect(Collectors.joining(" "));
        refusal.problems().forEach(this::showProblem);
        if (!elsewhere.isEmpty()) {
            Note.refused(elsewhere);
        }
    }

    private void showProblem(FieldProblem problem) {
        var editor = editors.get(problem.field());
        if (editor != null) {
            editor.showProblem(problem.text());
        }
    }
}
