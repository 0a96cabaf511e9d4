package org.lekalo.server.model;

import java.time.Clock;
import java.util.Map;
import org.lekalo.library.contract.AuditApi.Deed;
import org.lekalo.library.contract.ModelsApi.ModelNotPublished;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.server.audit.Audit;
import org.lekalo.server.security.Caller;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Holds new starts back for a while, a new version's too; what runs goes on. */
@Component
class PauseModel {

    private final Models models;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PauseModel(Models models, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.models = models;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Nothing where it is paused already. */
    @Transactional
    void pause(ProcessModelId id, Caller by) {
        var model = published(id);
        if (models.pause(id, by.id(), clock.instant())) {
            told(model, Deed.MODEL_PAUSED, by);
        }
    }

    /** Nothing where it is not paused. */
    @Transactional
    void resume(ProcessModelId id, Caller by) {
        var model = published(id);
        if (models.resume(id)) {
            told(model, Deed.MODEL_RESUMED, by);
        }
    }

    private StoredModel published(ProcessModelId id) {
        var model = models.get(id);
        if (model.publishedVersion() == null) {
            throw new ModelNotPublished();
        }
        return model;
    }

    private void told(StoredModel model, Deed deed, Caller by) {
        audit.write(by.id(), deed, model.name(), Map.of());
        events.publishEvent(new ModelPaused(model.id()));
    }
}
