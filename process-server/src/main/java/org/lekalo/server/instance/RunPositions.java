package org.lekalo.server.instance;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.InstanceId;
import org.lekalo.library.contract.InstancesApi.Incident;
import org.lekalo.library.contract.InstancesApi.Position;
import org.lekalo.library.contract.InstancesApi.Progress;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.server.called.CallViews;
import org.lekalo.server.incident.Incidents;
import org.lekalo.server.incident.OpenIncident;
import org.lekalo.server.people.People;
import org.lekalo.server.run.Run;
import org.lekalo.server.run.StepRow;
import org.lekalo.server.run.Steps;
import org.lekalo.server.task.InboxTask;
import org.lekalo.server.task.OpenTasks;
import org.lekalo.server.task.OpenTasks.OpenTask;
import org.springframework.stereotype.Component;

/** Where the tokens of runs stand, with whom and since when; for any number of runs in three statements. */
@Component
class RunPositions {

    private final Steps passed;
    private final OpenTasks tasks;
    private final Incidents incidents;
    private final StepWords words;
    private final People people;
    private final CallViews calls;

    RunPositions(Steps passed, OpenTasks tasks, Incidents incidents, StepWords words, People people, CallViews calls) {
        this.passed = passed;
        this.tasks = tasks;
        this.incidents = incidents;
        this.words = words;
        this.people = people;
        this.calls = calls;
    }

    Map<InstanceId, List<Position>> of(List<Run> running, Look look) {
        if (running.isEmpty()) {
            return Map.of();
        }
        var ids = running.stream().map(Run::id).toList();
        var open = tasks.of(ids).stream().collect(toMap(found -> found.task().step(), found -> found));
        var failed = incidents.of(ids, look.language()).stream()
                .map(incident -> look.forIt() ? incident : incident.withoutDetails())
                .collect(groupingBy(OpenIncident::run));
        var standing = passed.open(ids);
        var steps = standing.stream().collect(groupingBy(StepRow::run));
        var progress = progress(standing);
        return running.stream()
                .collect(toMap(
                        Run::id,
                        run -> positions(
                                run,
                                steps.getOrDefault(run.id(), List.of()),
                                open,
                                progress,
                                new ArrayList<>(failed.getOrDefault(run.id(), List.of())),
                                look)));
    }

    /** Few runs wait for others, and those that do not ask nothing. */
    private Map<String, Progress> progress(List<StepRow> standing) {
        var calling = standing.stream()
                .filter(step -> step.type().equals("receiveTask"))
                .map(StepRow::run)
                .collect(toSet());
        return calling.isEmpty() ? Map.of() : calls.progress(calling);
    }

    /** A step that failed before it began has no passage yet: there the incident is all there is. */
    private List<Position> positions(
            Run run,
            List<StepRow> steps,
            Map<String, OpenTask> tasks,
            Map<String, Progress> progress,
            List<OpenIncident> failed,
            Look look) {
        var positions = new ArrayList<Position>();
        for (var step : steps) {
            var incident = failed.stream()
                    .filter(open -> open.isOf(step.element(), step.id()))
                    .findFirst()
                    .orElse(null);
            failed.remove(incident);
            positions.add(position(run, step, tasks.get(step.id()), incident, progress.get(step.id()), look));
        }
        failed.forEach(incident -> positions.add(new Position(
                incident.failedElement(),
                words.title(run, incident.failedElement(), look.language()),
                null,
                incident.at(),
                null,
                view(run, incident, look))));
        return positions;
    }

    private Position position(
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
