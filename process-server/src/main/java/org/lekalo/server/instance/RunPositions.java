package org.lekalo.server.instance;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lekalo.library.contract.InstanceId;
import org.lekalo.library.contract.InstancesApi.Position;
import org.lekalo.library.contract.InstancesApi.Progress;
import org.lekalo.server.called.CallViews;
import org.lekalo.server.incident.Incidents;
import org.lekalo.server.incident.OpenIncident;
import org.lekalo.server.run.Run;
import org.lekalo.server.run.StepRow;
import org.lekalo.server.run.Steps;
import org.lekalo.server.task.OpenTasks;
import org.lekalo.server.task.OpenTasks.OpenTask;
import org.springframework.stereotype.Component;

/** Where the tokens of runs stand, with whom and since when; for any number of runs in three statements. */
@Component
class RunPositions {

    private final Steps passed;
    private final OpenTasks tasks;
    private final Incidents incidents;
    private final CallViews calls;
    private final PositionViews views;

    RunPositions(Steps passed, OpenTasks tasks, Incidents incidents, CallViews calls, PositionViews views) {
        this.passed = passed;
        this.tasks = tasks;
        this.incidents = incidents;
        this.calls = calls;
        this.views = views;
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
            positions.add(views.of(run, step, tasks.get(step.id()), incident, progress.get(step.id()), look));
        }
        failed.forEach(incident -> positions.add(views.of(run, incident, look)));
        return positions;
    }
}
