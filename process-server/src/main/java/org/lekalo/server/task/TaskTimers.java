package org.lekalo.server.task;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.lekalo.library.block.Configured;
import org.lekalo.library.contract.InstanceId;
import org.lekalo.library.palette.time.Deadline;
import org.lekalo.server.engine.Definitions;
import org.lekalo.server.people.WorkingCalendar;
import org.springframework.stereotype.Component;

/** The deadlines of a task that is open again go off when they would have: taking an answer back wins no time. */
@Component
class TaskTimers {

    private final ManagementService jobs;
    private final Definitions definitions;
    private final WorkingCalendar calendar;
    private final Clock clock;

    TaskTimers(ManagementService jobs, Definitions definitions, WorkingCalendar calendar, Clock clock) {
        this.jobs = jobs;
        this.definitions = definitions;
        this.calendar = calendar;
        this.clock = clock;
    }

    Set<String> of(InstanceId run) {
        return timers(run).stream().map(Job::getId).collect(toSet());
    }

    /** Whether one of them would have gone off by now. */
    boolean hasPassed(InboxTask answered) {
        var now = clock.instant();
        return definitions.deadlines(answered.definition(), answered.element()).values().stream()
                .flatMap(deadline -> due(deadline, answered).stream())
                .anyMatch(due -> !due.isAfter(now));
    }

    /** Sets those that came since. */
    void setAsBefore(InboxTask answered, Set<String> known) {
        var deadlines = definitions.deadlines(answered.definition(), answered.element());
        timers(answered.run()).stream()
                .filter(timer -> !known.contains(timer.getId()))
                .forEach(timer -> Optional.ofNullable(deadlines.get(element(timer)))
                        .flatMap(deadline -> due(deadline, answered))
                        .ifPresent(due -> jobs.setJobDuedate(timer.getId(), Date.from(due), false)));
    }

    private List<Job> timers(InstanceId run) {
        return jobs.createJobQuery().processInstanceId(run.value()).timers().list();
    }

    private String element(Job timer) {
        return jobs.createJobDefinitionQuery()
                .jobDefinitionId(timer.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }

    /** Without a period of its own a deadline is the task's. */
    private Optional<Instant> due(Configured deadline, InboxTask answered) {
        return deadline.find(Deadline.PERIOD)
                .map(period -> calendar.after(period, answered.createdAt()))
                .or(() -> Optional.ofNullable(answered.due()));
    }
}
