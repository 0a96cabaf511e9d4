package org.lekalo.server.model;

import java.time.Clock;
import java.util.Map;
import org.lekalo.library.compile.ProcessCompiler;
import org.lekalo.library.contract.ModelsApi.ModelCalled;
import org.lekalo.library.contract.ProcessModelId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stops new starts; what runs goes on. */
@Component
class TakeModelAway {

    private final Models models;
    private final KnownProcesses processes;
    private final Deployments deployments;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TakeModelAway(
            Models models,
            KnownProcesses processes,
            Deployments deployments,
            ApplicationEventPublisher events,
            Clock clock) {
        this.models = models;
        this.processes = processes;
        this.deployments = deployments;
        this.events = events;
        this.clock = clock;
    }

    /** Refused with {@link ModelCalled}. */
    @Transactional
    void takeAway(ProcessModelId id) {
        var callers = processes.callersOf(id);
        if (!callers.isEmpty()) {
            throw new ModelCalled(Map.of("names", String.join(", ", callers)));
        }
        models.takeAway(id, clock.instant());
        deployments.stopStarts(ProcessCompiler.key(id.value()));
        events.publishEvent(new ModelTakenAway(id));
    }
}
