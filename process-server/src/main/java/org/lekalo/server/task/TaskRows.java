package org.lekalo.server.task;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.contract.TasksApi.Row;
import org.lekalo.server.people.People;
import org.lekalo.server.record.RecordStore;
import org.springframework.stereotype.Component;

/** Tasks as lists show them. */
@Component
class TaskRows {

    private final TaskOutcomes outcomes;
    private final RecordStore records;
    private final People people;
    private final Clock clock;

    TaskRows(TaskOutcomes outcomes, RecordStore records, People people, Clock clock) {
        this.outcomes = outcomes;
        this.records = records;
        this.people = people;
        this.clock = clock;
    }

    List<Row> of(List<InboxTask> tasks, Seat seat, Locale language) {
        var titles = records.titles(tasks.stream().map(InboxTask::record).collect(toSet()));
        return tasks.stream()
                .map(task -> of(task, titles.get(task.record()), seat, language))
                .toList();
    }

    Row of(InboxTask task, @Nullable String title, Seat seat, Locale language) {
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

    private @Nullable String name(@Nullable PersonId person) {
        return person == null
                ? null
                : people.company().person(person).map(Person::name).orElse(null);
    }
}
