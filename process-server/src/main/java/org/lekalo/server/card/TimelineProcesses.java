package org.lekalo.server.card;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Record;
import org.lekalo.library.contract.CardApi.ProcessEvent;
import org.lekalo.library.contract.CardApi.What;
import org.lekalo.library.contract.InstanceId;
import org.lekalo.library.contract.InstancesApi.State;
import org.lekalo.server.people.Company;
import org.lekalo.server.run.Run;
import org.lekalo.server.run.Runs;
import org.lekalo.server.task.TaskOutcomes;
import org.springframework.stereotype.Component;

/** What processes did at the moments of a page. */
@Component
class TimelineProcesses {

    private final TimelineRows rows;
    private final Runs runs;
    private final TaskOutcomes outcomes;

    TimelineProcesses(TimelineRows rows, Runs runs, TaskOutcomes outcomes) {
        this.rows = rows;
        this.runs = runs;
        this.outcomes = outcomes;
    }

    /** Of those moments that are theirs. */
    Map<Moment, ProcessEvent> at(List<Moment> moments, Reader reader, Company company) {
        var ran = runs.byId(Moment.keys(moments, Set.of(Source.RUN_STARTED, Source.RUN_ENDED)).stream()
                .map(InstanceId::new)
                .toList());
        var tasks =
                rows.of("select * from task_inbox where id = any (?)", Moment.keys(moments, Set.of(Source.TASK_DONE)));
        Map<Moment, ProcessEvent> events = new HashMap<>();
        for (var moment : moments) {
            switch (moment.source()) {
                case RUN_STARTED ->
                    events.put(
                            moment, run(TimelineRows.known(ran, new InstanceId(moment.key())), What.STARTED, company));
                case RUN_ENDED ->
                    events.put(moment, ended(TimelineRows.known(ran, new InstanceId(moment.key())), company));
                case TASK_DONE -> events.put(moment, task(TimelineRows.known(tasks, moment.key()), company, reader));
                case CHANGE, ACTIVITY, TODO, FILE -> {}
            }
        }
        return events;
    }

    private static ProcessEvent ended(Run run, Company company) {
        return run(run, run.state() == State.CANCELLED ? What.CANCELLED : What.ENDED, company);
    }

    private static ProcessEvent run(Run run, What what, Company company) {
        return new ProcessEvent(
                what,
                run.id(),
                run.process(),
                run.process(),
                switch (what) {
                    case STARTED -> TimelineRows.person(run.startedBy(), company);
                    case CANCELLED -> TimelineRows.person(run.cancelledBy(), company);
                    default -> null;
                },
                null,
                null,
                what == What.CANCELLED ? run.cancelReason() : null);
    }

    private ProcessEvent task(Record row, Company company, Reader reader) {
        return new ProcessEvent(
                What.TASK_DONE,
                new InstanceId(row.get("run", String.class)),
                row.get("process", String.class),
                row.get("name", String.class),
                TimelineRows.person(row, "completed_by", company),
                TimelineRows.person(row, "completed_for", company),
                outcomes.label(
                        row.get("definition", String.class),
                        row.get("element", String.class),
                        row.get("outcome", String.class),
                        reader.language()),
                null);
    }
}
