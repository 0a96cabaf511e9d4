package org.lekalo.designer.tasks;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.look.ActionButton;
import org.lekalo.designer.look.Pill;
import org.lekalo.designer.words.Formats;
import org.lekalo.library.contract.TasksApi.Row;

/** One task in a list: what is to be done, about which record, until when. */
final class TaskRow extends Div {

    private final Row task;

    private TaskRow(Row task, String path) {
        this.task = task;
        addClassName("task-row");
        setClassName("late", task.overdue() && task.completedAt() == null);
        var link = new Anchor(path, what(), about());
        link.addClassName("row-link");
        add(link);
        var forPerson = task.forPerson();
        if (forPerson != null) {
            add(new Pill(getTranslation("tasks.for", forPerson), Pill.Tone.QUIET));
        }
    }

    static TaskRow mine(Row task, Runnable release) {
        var row = new TaskRow(task, TasksNavigation.task(task.id()));
        row.addDue();
        if (!task.roles().isEmpty()) {
            row.addAction("tasks.release", release);
        }
        return row;
    }

    static TaskRow offered(Row task, Runnable claim) {
        var row = new TaskRow(task, TasksNavigation.task(task.id()));
        row.addDue();
        row.addAction("tasks.claim", claim);
        return row;
    }

    static TaskRow completed(Row task) {
        var row = new TaskRow(task, TasksNavigation.task(task.id()));
        var outcome = task.outcome();
        if (outcome != null && !outcome.isEmpty()) {
            row.add(new Pill(outcome, Pill.Tone.GOOD));
        }
        row.addWhen(task.completedAt());
        return row;
    }

    private Span what() {
        var what = new Span(task.name());
        what.addClassName("task-row-name");
        return what;
    }

    private Span about() {
        var about = new Span(new Span(task.recordTitle()), new Span(task.process()));
        about.addClassName("task-row-about");
        return about;
    }

    private void addDue() {
        var due = task.due();
        if (due == null) {
            addWhen(task.createdAt());
        } else {
            var pill = new Pill(Formats.current().due(due), tone(due));
            pill.setTitle(Formats.current().dateTime(due));
            add(pill);
        }
    }

    private Pill.Tone tone(Instant due) {
        if (task.overdue()) {
            return Pill.Tone.BAD;
        }
        var formats = Formats.current();
        boolean today = formats.local(due).toLocalDate().equals(formats.today());
        return today ? Pill.Tone.WARN : Pill.Tone.QUIET;
    }

    private void addWhen(@Nullable Instant when) {
        if (when != null) {
            var moment = new Span(Formats.current().moment(when));
            moment.addClassName("quiet");
            add(moment);
        }
    }

    private void addAction(String key, Runnable action) {
        var button = new ActionButton(getTranslation(key), action);
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        add(button);
    }
}
