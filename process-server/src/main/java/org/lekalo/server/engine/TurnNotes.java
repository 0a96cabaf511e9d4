package org.lekalo.server.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricIncidentEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.runtime.ActivityInstanceState;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.InstanceId;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.engine.Turn.IncidentClosed;
import org.lekalo.server.engine.Turn.IncidentOpened;
import org.lekalo.server.engine.Turn.Passage;
import org.lekalo.server.engine.Turn.RunEnded;
import org.lekalo.server.engine.Turn.RunStarted;
import org.lekalo.server.engine.Turn.TaskEnded;
import org.lekalo.server.expression.StepFailed;

/** The turn of one transaction while it is being taken down. */
final class TurnNotes {

    /** More steps than this without a person, a wait or a job between them is a circle. */
    static final int MOST_STEPS = 1000;

    private final List<RunStarted> started = new ArrayList<>();
    private final List<RunEnded> ended = new ArrayList<>();
    private final Map<String, Passage> passages = new LinkedHashMap<>();
    private final List<TaskEnded> tasks = new ArrayList<>();
    private final List<IncidentOpened> opened = new ArrayList<>();
    private final List<IncidentClosed> closed = new ArrayList<>();
    private final Map<String, String> lastLeft = new LinkedHashMap<>();
    private @Nullable Throwable failure;
    private Starts.Cause cause = new Starts.Cause(null, 0);
    private int steps;

    void add(HistoricProcessInstanceEventEntity event) {
        var run = new InstanceId(event.getProcessInstanceId());
        if (event.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_START)) {
            started.add(new RunStarted(
                    run,
                    Definitions.inCommand(event.getProcessDefinitionId()),
                    RecordRef.of(event.getBusinessKey()),
                    event.getStartTime().toInstant(),
                    cause));
        } else {
            ended.add(new RunEnded(
                    run,
                    event.getEndTime().toInstant(),
                    !HistoricProcessInstance.STATE_COMPLETED.equals(event.getState())));
        }
    }

    void add(HistoricActivityInstanceEventEntity event) {
        if (event.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_START)) {
            countStep();
        }
        var before = passages.get(event.getId());
        boolean cancelled = event.getActivityInstanceState() == ActivityInstanceState.CANCELED.getStateCode();
        passages.put(
                event.getId(),
                new Passage(
                        event.getId(),
                        new InstanceId(event.getProcessInstanceId()),
                        event.getActivityId(),
                        event.getActivityName(),
                        event.getActivityType(),
                        before == null ? event.getSequenceCounter() : before.position(),
                        before == null ? instant(event.getStartTime()) : before.startedAt(),
                        instant(event.getEndTime()),
                        cancelled,
                        before == null ? List.of() : before.flows(),
                        part(event)));
        if (event.getEndTime() != null) {
            lastLeft.put(event.getProcessInstanceId() + event.getActivityId(), event.getId());
        }
    }

    private void countStep() {
        if (++steps > MOST_STEPS) {
            throw new StepFailed("incident.circle", Map.of("steps", Integer.toString(MOST_STEPS)));
        }
    }

    /** The flow leaves the element whose passage ended last. */
    void flow(String run, String flowId, String elementId) {
        var id = lastLeft.get(run + elementId);
        if (id != null) {
            passages.computeIfPresent(id, (key, passage) -> with(passage, flowId));
        }
    }

    /** Of a step that was left in this transaction; empty where none was. */
    Optional<String> lastVisit(String run, String elementId) {
        return Optional.ofNullable(lastLeft.get(run + elementId));
    }

    List<Passage> inParts(InstanceId run) {
        return passages.values().stream()
                .filter(passage -> passage.run().equals(run))
                .filter(passage -> passage.inside() != null || passage.type().equals(ActivityTypes.SUB_PROCESS))
                .toList();
    }

    private static Passage with(Passage passage, String flowId) {
        var flows = new ArrayList<>(passage.flows());
        flows.add(flowId);
        return new Passage(
                passage.id(),
                passage.run(),
                passage.elementId(),
                passage.name(),
                passage.type(),
                passage.position(),
                passage.startedAt(),
                passage.endedAt(),
                passage.cancelled(),
                List.copyOf(flows),
                passage.inside());
    }

    private static @Nullable String part(HistoricActivityInstanceEventEntity event) {
        var around = event.getParentActivityInstanceId();
        return event.getProcessInstanceId().equals(around) ? null : around;
    }

    void add(HistoricTaskInstanceEventEntity event) {
        tasks.add(new TaskEnded(
                event.getTaskId(),
                new InstanceId(event.getProcessInstanceId()),
                event.getEndTime().toInstant(),
                TaskEntity.DELETE_REASON_COMPLETED.equals(event.getDeleteReason())));
    }

    void add(HistoricIncidentEventEntity event, @Nullable String visit) {
        var run = new InstanceId(event.getProcessInstanceId());
        if (event.isEventOfType(HistoryEventTypes.INCIDENT_CREATE)) {
            opened.add(new IncidentOpened(
                    event.getId(),
                    run,
                    event.getActivityId(),
                    Objects.requireNonNullElse(event.getFailedActivityId(), event.getActivityId()),
                    visit,
                    event.getConfiguration(),
                    event.getCreateTime().toInstant(),
                    failure));
        } else {
            closed.add(new IncidentClosed(event.getId(), run, event.getEndTime().toInstant()));
        }
    }

    void starting(Starts.Cause next) {
        this.cause = next;
    }

    void failure(Throwable thrown) {
        this.failure = thrown;
    }

    boolean isEmpty() {
        return started.isEmpty()
                && ended.isEmpty()
                && passages.isEmpty()
                && tasks.isEmpty()
                && opened.isEmpty()
                && closed.isEmpty();
    }

    Turn take() {
        var turn = new Turn(
                List.copyOf(started),
                List.copyOf(ended),
                List.copyOf(passages.values()),
                List.copyOf(tasks),
                List.copyOf(opened),
                List.copyOf(closed));
        started.clear();
        ended.clear();
        passages.clear();
        tasks.clear();
        opened.clear();
        closed.clear();
        return turn;
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
