package org.lekalo.server.task;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.contract.Roles;
import org.lekalo.library.contract.TasksApi.Row;
import org.lekalo.library.contract.TasksApi.Task;
import org.lekalo.library.message.Messages;
import org.lekalo.library.palette.people.UserTask;
import org.lekalo.server.people.People;
import org.lekalo.server.record.RecordStore;
import org.lekalo.server.record.RecordViews;
import org.lekalo.server.row.StoredRecord;
import org.lekalo.server.security.Caller;
import org.springframework.stereotype.Component;

/** Tasks as the contract shows them. Whoever has a task sees the record it is about, as long as it is open. */
@Component
class TaskViews {

    private final TaskOutcomes outcomes;
    private final RecordStore records;
    private final RecordViews recordViews;
    private final TaskForms forms;
    private final TaskPast past;
    private final People people;
    private final Clock clock;

    TaskViews(
            TaskOutcomes outcomes,
            RecordStore records,
            RecordViews recordViews,
            TaskForms forms,
            TaskPast past,
            People people,
            Clock clock) {
        this.outcomes = outcomes;
        this.records = records;
        this.recordViews = recordViews;
        this.forms = forms;
        this.past = past;
        this.people = people;
        this.clock = clock;
    }

    List<Row> rows(List<InboxTask> tasks, Seat seat, Locale language) {
        var titles = records.titles(tasks.stream().map(InboxTask::record).collect(toSet()));
        return tasks.stream()
                .map(task -> row(task, titles.get(task.record()), seat, language))
                .toList();
    }

    private Row row(InboxTask task, @Nullable String title, Seat seat, Locale language) {
        return new Row(
                task.id(),
                task.name(),
                task.process(),
                task.run(),
                task.record(),
                title == null ? "" : title,
                name(task.assignee()),
                task.roles(),
                task.createdAt(),
                task.due(),
                task.isOverdue(clock.instant()),
                task.endedAt(),
                outcomes.label(task, language),
                task.completedFor() != null
                        ? name(task.completedFor())
                        : seat.standsInFor(task)
                                .filter(principal -> task.isOpen())
                                .map(Person::name)
                                .orElse(null));
    }

    Task task(InboxTask task, Seat seat, Locale language) {
        var caller = seat.caller();
        var drawn = outcomes.drawn(task);
        var record = record(task, caller);
        var view = record.map(found -> recordViews.of(found, caller));
        return new Task(
                row(task, record.map(StoredRecord::title).orElse(null), seat, language),
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

    private Optional<StoredRecord> record(InboxTask task, Caller caller) {
        return task.isOpen()
                ? records.read(task.record())
                : Optional.ofNullable(
                        records.readAll(Set.of(task.record()), caller).get(task.record()));
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

    private @Nullable String name(@Nullable PersonId person) {
        return person == null
                ? null
                : people.company().person(person).map(Person::name).orElse(null);
    }
}
