package org.lekalo.server.instance;

import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.InstancesApi.Incident;
import org.lekalo.library.contract.InstancesApi.Position;
import org.lekalo.library.contract.InstancesApi.Progress;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.server.incident.OpenIncident;
import org.lekalo.server.people.People;
import org.lekalo.server.run.Run;
import org.lekalo.server.run.StepRow;
import org.lekalo.server.task.InboxTask;
import org.lekalo.server.task.OpenTasks.OpenTask;
import org.springframework.stereotype.Component;

/** Where one token stands, in words. */
@Component
class PositionViews {

    private final StepWords words;
    private final People people;

    PositionViews(StepWords words, People people) {
        this.words = words;
        this.people = people;
    }

    Position of(
            Run run,
            StepRow step,
            @Nullable OpenTask open,
            @Nullable OpenIncident incident,
            @Nullable Progress progress,
            Look look) {
        var task = open == null ? null : open.task();
        return new Position(
                step.element(),
                words.title(run, step.element(), look.language()),
                task == null ? null : with(task, look.language()),
                step.startedAt(),
                task == null ? step.waitsUntil() : task.due(),
                incident == null ? null : view(run, incident, look),
                open != null && open.mayOpen() ? open.task().id() : null,
                words.awaits(run, step.element(), look.language()),
                progress);
    }

    /** A step that failed before it began. */
    Position of(Run run, OpenIncident failed, Look look) {
        return new Position(
                failed.failedElement(),
                words.title(run, failed.failedElement(), look.language()),
                null,
                failed.at(),
                null,
                view(run, failed, look));
    }

    private static Incident view(Run run, OpenIncident incident, Look look) {
        return new Incident(
                incident.id(),
                incident.failedElement(),
                incident.at(),
                incident.reason(),
                incident.details(),
                look.retryable().contains(run.id()));
    }

    private String with(InboxTask task, Locale language) {
        var company = people.company();
        return company.person(task.assignee())
                .map(Person::name)
                .orElseGet(() -> task.roles().stream()
                        .map(key -> company.role(key)
                                .map(role -> role.name().in(language))
                                .orElse(key))
                        .collect(Collectors.joining(", ")));
    }
}
