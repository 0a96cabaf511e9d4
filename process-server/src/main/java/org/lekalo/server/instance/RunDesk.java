package org.lekalo.server.instance;

import static org.lekalo.library.contract.Roles.ADMINISTRATOR;
import static org.lekalo.library.contract.Roles.PROCESS_OWNER;

import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.RuntimeService;
import org.lekalo.library.contract.InstanceId;
import org.lekalo.library.contract.InstancesApi.InstanceEnded;
import org.lekalo.library.contract.Refusals.NotAllowed;
import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.server.database.Collisions;
import org.lekalo.server.incident.Incidents;
import org.lekalo.server.run.Runs;
import org.lekalo.server.security.Caller;
import org.springframework.stereotype.Component;

/** Has a run go on, or end. */
@Component
class RunDesk {

    private final VisibleRuns visible;
    private final Runs runs;
    private final Incidents incidents;
    private final RuntimeService engine;
    private final Collisions collisions;

    RunDesk(VisibleRuns visible, Runs runs, Incidents incidents, RuntimeService engine, Collisions collisions) {
        this.visible = visible;
        this.runs = runs;
        this.incidents = incidents;
        this.engine = engine;
        this.collisions = collisions;
    }

    void retry(InstanceId id, String incident, Caller caller) {
        var run = visible.one(id, caller);
        if (!run.isOpen()) {
            throw new InstanceEnded();
        }
        if (!caller.is(PROCESS_OWNER, ADMINISTRATOR)
                && visible.retryable(List.of(run), caller).isEmpty()) {
            throw new NotAllowed();
        }
        collisions.apart(() -> {
            var open = incidents
                    .find(incident, Locale.ENGLISH)
                    .filter(found -> found.run().equals(run.id()))
                    .orElseThrow(() -> new NotFound("incident", incident));
            incidents.retry(open, caller.id());
        });
    }

    void cancel(InstanceId id, String reason, Caller caller) {
        var run = visible.one(id, caller.require(PROCESS_OWNER, ADMINISTRATOR));
        if (!run.isOpen()) {
            throw new InstanceEnded();
        }
        collisions.apart(() -> {
            if (!runs.find(id).orElseThrow(() -> VisibleRuns.notFound(id)).isOpen()) {
                throw new InstanceEnded();
            }
            engine.deleteProcessInstance(id.value(), "cancelled");
            runs.cancelled(id, caller.id(), reason);
        });
    }
}
