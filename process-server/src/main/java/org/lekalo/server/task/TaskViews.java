package org.lekalo.server.task;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.Roles;
import org.lekalo.library.contract.TasksApi.Row;
import org.lekalo.library.contract.TasksApi.Task;
import org.lekalo.library.message.Messages;
import org.lekalo.library.palette.people.UserTask;
import org.lekalo.server.row.StoredRecord;
import org.springframework.stereotype.Component;

/** Tasks as the contract shows them. */
@Component
class TaskViews {

    private final TaskRows rows;
    private final TaskOutcomes outcomes;
    private final TaskRecords records;
    private final TaskForms forms;
    private final TaskPast past;

    TaskViews(TaskRows rows, TaskOutcomes outcomes, TaskRecords records, TaskForms forms, TaskPast past) {
        this.rows = rows;
        this.outcomes = outcomes;
        this.records = records;
        this.forms = forms;
        this.past = past;
    }

    List<Row> rows(List<InboxTask> tasks, Seat seat, Locale language) {
        return rows.of(tasks, seat, language);
    }

    Task task(InboxTask task, Seat seat, Locale language) {
        var caller = seat.caller();
        var drawn = outcomes.drawn(task);
        var record = records.of(task, caller);
        var view = record.map(found -> records.shown(found, caller));
        return new Task(
                rows.of(task, record.map(StoredRecord::title).orElse(null), seat, language),
                note(task, language),
                record.isEmpty() ? "" : outcomes.instruction(task),
                record.map(found -> forms.schema(task.element(), drawn.get(UserTask.FORM), found, caller, language))
                        .orElse(null),
                view.map(found -> TaskForms.data(drawn.get(UserTask.FORM), found.values()))
                        .orElse(Map.of()),
                view.orElse(null),
                TaskOutcomes.of(drawn, language),
                task.isOpen() && seat.has(task),
                task.isOpen() && task.assignee() == null && seat.isMeantBy(task),
                task.isOpen() && seat.has(task) && !task.roles().isEmpty(),
                past.of(task, caller, language));
    }

    /** A task that has roles is or was theirs; without any it is the head's. */
    private static @Nullable String note(InboxTask task, Locale language) {
        var note = task.note();
        if (note == null) {
            return null;
        }
        var messages = Messages.in(language);
        var key = "task.note." + (note.equals("left") && task.roles().isEmpty() ? "left.head" : note);
        var administrators = key + ".administrators";
        return messages.text(
                task.roles().equals(List.of(Roles.ADMINISTRATOR)) && messages.has(administrators)
                        ? administrators
                        : key);
    }
}
