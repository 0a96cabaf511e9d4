package org.lekalo.server.instance;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.InstancesApi.Cancelled;
import org.lekalo.library.contract.InstancesApi.Failure;
import org.lekalo.library.contract.InstancesApi.State;
import org.lekalo.library.contract.InstancesApi.Step;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.message.Messages;
import org.lekalo.server.engine.Definitions;
import org.lekalo.server.incident.Incidents;
import org.lekalo.server.people.People;
import org.lekalo.server.run.Run;
import org.lekalo.server.run.StepRow;
import org.lekalo.server.task.Inbox;
import org.lekalo.server.task.InboxTask;
import org.lekalo.server.task.TaskOutcomes;
import org.springframework.stereotype.Component;

/** What a run went through, and how it ended. */
@Component
class RunPast {

    private final Incidents incidents;
    private final Definitions definitions;
    private final Inbox inbox;
    private final TaskOutcomes outcomes;
    private final People people;

    RunPast(Incidents incidents, Definitions definitions, Inbox inbox, TaskOutcomes outcomes, People people) {
        this.incidents = incidents;
        this.definitions = definitions;
        this.inbox = inbox;
        this.outcomes = outcomes;
        this.people = people;
    }

    List<Step> steps(Run run, List<StepRow> passed, Locale language) {
        var tasks = inbox.of(run.id()).stream().collect(toMap(InboxTask::step, task -> task));
        return passed.stream()
                .map(step -> step(run, step, tasks.get(step.id()), language))
                .toList();
    }

    /** The steps that failed, and who had them tried again. */
    List<Failure> failures(Run run, Locale language) {
        return incidents.allOf(run.id(), language).stream()
                .map(past -> new Failure(
                        past.element(),
                        definitions.title(run.definition(), past.element(), language),
                        past.at(),
                        past.reason(),
                        name(past.retriedBy()),
                        past.retriedAt()))
                .toList();
    }

    private Step step(Run run, StepRow step, @Nullable InboxTask task, Locale language) {
        return new Step(
                step.element(),
                definitions.title(run.definition(), step.element(), language),
                step.type(),
                step.startedAt(),
                step.endedAt(),
                took(step.startedAt(), step.endedAt()),
                task == null ? null : completed(task, language),
                task == null ? null : outcomes.label(task, language),
                step.wasBrokenOff());
    }

    /** Without a person one ends with the run that called it, or by a newer one that takes its place. */
    @Nullable
    Cancelled cancelled(Run run, Locale language) {
        if (run.state() != State.CANCELLED) {
            return null;
        }
        var reason = run.cancelledBy() == null
                ? Messages.in(language).text(run.called() ? "instance.caller-ended" : "instance.replaced")
                : Objects.requireNonNullElse(run.cancelReason(), "");
        return new Cancelled(name(run.cancelledBy()), reason);
    }

    private @Nullable String completed(InboxTask task, Locale language) {
        var by = name(task.takenBackBy() == null ? task.completedBy() : task.takenBackBy());
        var instead = name(task.completedFor());
        return by == null || instead == null ? by : Messages.in(language).text("task.completed-for", by, instead);
    }

    private static @Nullable Duration took(Instant from, @Nullable Instant to) {
        return to == null ? null : Duration.between(from, to);
    }

    private @Nullable String name(@Nullable PersonId person) {
        return people.company().person(person).map(Person::name).orElse(null);
    }
}
