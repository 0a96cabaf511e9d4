package org.lekalo.server.model;

import java.time.Clock;
import org.lekalo.library.compile.ProcessCompiler;
import org.lekalo.library.contract.ProcessModelId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stops new starts; what runs goes on. */
@Component
class TakeModelAway {

    private final Models models;
    private final Deployments deployments;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TakeModelAway(Models models, Deployments deployments, ApplicationEventPublisher events, Clock clock) {
        this.models = models;
        this.deployments = deployments;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    void takeAway(ProcessModelId id) {
        models.takeAway(id, clock.instant());
        deployments.stopStarts(ProcessCompiler.key(id.value()));
        events.publishEvent(new ModelTakenAway(id));
    }
}
