package org.lekalo.server.engine;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricIncidentEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.InstanceId;
import org.lekalo.server.engine.Turn.Passage;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Gathers what the engine reports during a transaction and announces it as one {@link Turn} before the commit. */
final class TurnRecorder implements HistoryEventHandler, ExecutionListener {

    private final ApplicationEventPublisher events;

    TurnRecorder(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        var notes = notes();
        if (event instanceof HistoricProcessInstanceEventEntity run) {
            notes.add(run);
        } else if (event instanceof HistoricActivityInstanceEventEntity passage) {
            notes.add(passage);
        } else if (event instanceof HistoricTaskInstanceEventEntity task) {
            notes.add(task);
        } else if (event instanceof HistoricIncidentEventEntity incident) {
            notes.add(incident, visit(incident));
        }
    }

    private static @Nullable String visit(HistoricIncidentEventEntity incident) {
        if (!incident.isEventOfType(HistoryEventTypes.INCIDENT_CREATE)) {
            return null;
        }
        return Optional.ofNullable(incident.getExecutionId())
                .map(id -> Context.getCommandContext().getExecutionManager().findExecutionById(id))
                .map(token -> Objects.requireNonNullElse(token.getActivityInstanceId(), token.getId()))
                .orElse(null);
    }

    @Override
    public void handleEvents(List<HistoryEvent> several) {
        several.forEach(this::handleEvent);
    }

    /** A token takes a sequence flow. */
    @Override
    public void notify(DelegateExecution execution) {
        var token = (ExecutionEntity) execution;
        var flow = token.getTransition();
        var source = flow.getSource();
        took(execution, flow.getId(), source.getId());
        TokenAnswers.left(token, source, step -> notes().lastVisit(execution.getProcessInstanceId(), step));
    }

    List<Passage> inParts(InstanceId run) {
        return TransactionSynchronizationManager.getResource(this) instanceof TurnNotes present
                ? present.inParts(run)
                : List.of();
    }

    void took(DelegateExecution execution, String flow, String source) {
        notes().flow(execution.getProcessInstanceId(), flow, source);
    }

    /** Why the instance starts that will be reported next. */
    void starting(Starts.Cause cause) {
        notes().starting(cause);
    }

    void failed(Throwable failure) {
        notes().failure(failure);
    }

    private TurnNotes notes() {
        if (TransactionSynchronizationManager.getResource(this) instanceof TurnNotes present) {
            return present;
        }
        var notes = new TurnNotes();
        TransactionSynchronizationManager.bindResource(this, notes);
        TransactionSynchronizationManager.registerSynchronization(new Announcement());
        return notes;
    }

    private final class Announcement implements TransactionSynchronization {

        /** What listeners cause in turn, such as a start, is announced after them. */
        @Override
        public void beforeCommit(boolean readOnly) {
            var notes = notes();
            while (!notes.isEmpty()) {
                events.publishEvent(notes.take());
            }
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(TurnRecorder.this);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(TurnRecorder.this);
        }
    }
}
