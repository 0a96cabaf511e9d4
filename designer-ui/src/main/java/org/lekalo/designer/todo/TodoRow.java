package org.lekalo.designer.todo;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lekalo.designer.look.Note;
import org.lekalo.designer.look.Pill;
import org.lekalo.designer.records.RecordsNavigation;
import org.lekalo.designer.words.Formats;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.contract.RecordsApi.Update;
import org.lekalo.library.contract.Refusal;
import org.lekalo.library.record.RecordRef;

/** One task set by hand: done with one click; what it is about leads to its record. */
final class TodoRow extends Div {

    /** What a task can be about; the nearest first. */
    private static final List<String> ABOUT = List.of("deal", "lead", "contact", "company");

    TodoRow(RecordsApi records, RecordView todo, boolean showsAbout, Runnable done) {
        addClassName("todo-row");
        var check = new Checkbox();
        check.setAriaLabel(getTranslation("todos.done", todo.title()));
        check.setEnabled(todo.mayChange());
        check.addValueChangeListener(change -> {
            if (change.getValue()) {
                finish(records, todo, check);
                done.run();
            }
        });
        var title = new Anchor(RecordsNavigation.card(todo.ref()), todo.title());
        title.addClassName("todo-title");
        var what = new Div(title);
        what.addClassName("todo-what");
        if (showsAbout) {
            about(todo).ifPresent(what::add);
        } else {
            Optional.ofNullable(todo.names().get("owner")).ifPresent(owner -> what.add(quiet(owner)));
        }
        add(check, what);
        due(todo).ifPresent(this::addDue);
    }

    private void finish(RecordsApi records, RecordView todo, Checkbox check) {
        try {
            records.update("todo", todo.ref().id(), new Update(todo.version(), Map.of("done", true)));
            Note.done(getTranslation("todos.finished", todo.title()));
        } catch (Refusal refusal) {
            check.setValue(false);
            Note.refused(String.valueOf(refusal.sentence()));
        }
    }

    private static Optional<Anchor> about(RecordView todo) {
        return ABOUT.stream().filter(todo.values()::containsKey).findFirst().map(key -> {
            var record = RecordRef.of(String.valueOf(todo.values().get(key)));
            var link = new Anchor(RecordsNavigation.card(record), todo.names().getOrDefault(key, ""));
            link.addClassName("quiet");
            return link;
        });
    }

    private static Span quiet(String text) {
        var span = new Span(text);
        span.addClassName("quiet");
        return span;
    }

    private static Optional<Instant> due(RecordView todo) {
        try {
            return Optional.ofNullable(todo.values().get("due")).map(value -> Instant.parse(value.toString()));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private void addDue(Instant due) {
        var formats = Formats.current();
        boolean late = due.isBefore(formats.clock().instant());
        boolean today = formats.local(due).toLocalDate().equals(formats.today());
        setClassName("late", late);
        var pill = new Pill(formats.due(due), late ? Pill.Tone.BAD : today ? Pill.Tone.WARN : Pill.Tone.QUIET);
        pill.setTitle(formats.dateTime(due));
        add(pill);
    }
}
