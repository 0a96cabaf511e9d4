package org.lekalo.designer.todo;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.field.FieldEditor;
import org.lekalo.designer.field.FieldEditors;
import org.lekalo.designer.look.ActionButton;
import org.lekalo.designer.look.Drawn;
import org.lekalo.designer.look.EnterConfirms;
import org.lekalo.designer.look.FirstField;
import org.lekalo.designer.look.Glyph;
import org.lekalo.designer.look.Note;
import org.lekalo.designer.look.Pill;
import org.lekalo.designer.look.Unsaved;
import org.lekalo.designer.session.SignedIn;
import org.lekalo.designer.words.Formats;
import org.lekalo.library.condition.Comparison;
import org.lekalo.library.condition.ConditionRow;
import org.lekalo.library.contract.InstancesApi.Position;
import org.lekalo.library.contract.InstancesApi.Row;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.RecordsApi.Page;
import org.lekalo.library.contract.RecordsApi.Query;
import org.lekalo.library.contract.Refusal;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.RecordTypes;

/** The open tasks about a record, those of processes too, and one line to set another, which keeps what is written in it. */
public final class TodosOfRecord extends Div {

    private static final int SHOWN = 20;

    private final RecordsApi records;
    private final FieldEditors editors;
    private final H3 title = new H3(getTranslation("todos.title"));
    private final Div rows = new Div();
    private final Unsaved typed = new Unsaved();
    private final Drawn<List<?>> drawn = new Drawn<>();
    private Div line = new Div();
    private List<Position> ofProcesses = List.of();
    private @Nullable RecordRef shown;

    public TodosOfRecord(RecordsApi records, FieldEditors editors) {
        this.records = records;
        this.editors = editors;
        addClassNames("card", "todos");
        rows.addClassName("todo-rows");
        add(title, rows, typed);
    }

    public boolean isTouched() {
        return typed.isTouched();
    }

    /** Nothing for a record of a type that no task can be about. */
    public void show(RecordTypes types, RecordRef record, List<Row> running) {
        ofProcesses = running.stream()
                .flatMap(run -> run.positions().stream())
                .filter(position -> position.with() != null)
                .toList();
        var todo = types.type("todo");
        var about = todo.stream()
                .flatMap(type -> type.fields().stream())
                .filter(field -> field.pointsAt(record.type()))
                .findFirst();
        setVisible(about.isPresent());
        about.ifPresent(field -> show(todo.orElseThrow(), field.key(), record));
    }

    private void show(RecordType todo, String about, RecordRef record) {
        list(about, record);
        if (!record.equals(shown)) {
            shown = record;
            renew(todo, about, record);
        }
    }

    private void renew(RecordType todo, String about, RecordRef record) {
        typed.over();
        typed.removeAll();
        typed.add(line(todo, about, record));
    }

    private void list(String about, RecordRef record) {
        var open = records.query(
                "todo",
                new Query(
                        "",
                        List.of(
                                new ConditionRow(about, Comparison.EQUAL, List.of(record.toString())),
                                new ConditionRow("done", Comparison.NOT_EQUAL, List.of("true"))),
                        "due",
                        false,
                        SHOWN,
                        null));
        drawn.by(List.of(record, ofProcesses, open), () -> draw(open, about, record));
    }

    private void draw(Page open, String about, RecordRef record) {
        rows.removeAll();
        ofProcesses.forEach(position -> rows.add(ofProcess(position)));
        open.records().forEach(each -> rows.add(new TodoRow(records, each, false, () -> list(about, record))));
        if (open.total() > SHOWN) {
            var more = new Span(getTranslation("todos.more", open.total() - SHOWN));
            more.addClassName("quiet");
            rows.add(more);
        }
        if (open.records().isEmpty() && ofProcesses.isEmpty()) {
            var nothing = new Paragraph(getTranslation("todos.nothing"));
            nothing.addClassName("quiet");
            rows.add(nothing);
        }
    }

    private static Div ofProcess(Position position) {
        var with = new Span(position.with());
        with.addClassName("quiet");
        var what = new Div(TaskLink.of(position), with);
        what.addClassName("todo-what");
        var row = new Div(Glyph.PROCESS.icon(), what);
        row.addClassName("todo-row");
        var due = position.due();
        if (due != null) {
            var late = due.isBefore(Formats.current().clock().instant());
            row.add(new Pill(Formats.current().due(due), late ? Pill.Tone.BAD : Pill.Tone.QUIET));
        }
        return row;
    }

    private Div line(RecordType todo, String about, RecordRef record) {
        var title = editor(todo, "title");
        var due = editor(todo, "due");
        var owner = editor(todo, "owner");
        SignedIn.current()
                .ifPresent(me -> owner.ifPresent(
                        editor -> editor.show(me.me().person().id().value())));
        var inputs = Stream.of(title, due, owner).flatMap(Optional::stream).toList();
        var add = new ActionButton(getTranslation("todos.add"), () -> {
            typed.letGo();
            create(todo, inputs, about, record);
        });
        typed.heldBy(add);
        add.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_PRIMARY);
        line = new Div();
        line.addClassName("todo-line");
        inputs.forEach(input -> {
            EnterConfirms.in(input.component(), add);
            line.add(input.component());
        });
        line.add(add);
        return line;
    }

    private Optional<FieldEditor> editor(RecordType todo, String key) {
        return todo.field(key).map(field -> editors.editor(field, Map.of()));
    }

    private void create(RecordType todo, List<FieldEditor> inputs, String about, RecordRef record) {
        if (inputs.stream().filter(input -> !input.readable()).count() > 0) {
            return;
        }
        Map<String, Object> values = new HashMap<>(Map.of(about, record.toString()));
        for (var input : inputs) {
            var value = input.value();
            if (value != null) {
                values.put(input.field().key(), value);
            }
        }
        try {
            records.create("todo", values);
            list(about, record);
            renew(todo, about, record);
            FirstField.focus(line);
        } catch (FieldsRefused refusal) {
            refusal.problems()
                    .forEach(problem -> inputs.stream()
                            .filter(input -> input.field().key().equals(problem.field()))
                            .forEach(input -> input.showProblem(problem.text())));
        } catch (Refusal refusal) {
            Note.refused(String.valueOf(refusal.sentence()));
        }
    }
}
