package org.lekalo.server.instance;

import static org.lekalo.library.contract.Roles.ADMINISTRATOR;
import static org.lekalo.library.contract.Roles.PROCESS_OWNER;

import java.util.Locale;
import org.camunda.bpm.engine.RuntimeService;
import org.lekalo.library.contract.InstanceId;
import org.lekalo.library.contract.Refusals.InstanceEnded;
import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.crm.RecordAccess;
import org.lekalo.server.crm.RecordStore;
import org.lekalo.server.database.Collisions;
import org.lekalo.server.incident.Incidents;
import org.lekalo.server.security.Caller;
import org.springframework.stereotype.Component;

/** Who may look at a run and do something about it. */
@Component
class RunDesk {

    private final RunRows runs;
    private final Incidents incidents;
    private final RecordStore records;
    private final RecordAccess access;
    private final RuntimeService engine;
    private final Collisions collisions;

    RunDesk(
            RunRows runs,
            Incidents incidents,
            RecordStore records,
            RecordAccess access,
            RuntimeService engine,
            Collisions collisions) {
        this.runs = runs;
        this.incidents = incidents;
        this.records = records;
        this.access = access;
        this.engine = engine;
        this.collisions = collisions;
    }

    /** {@link NotFound} where the caller may not see its record; those who see all see it without its record too. */
    Run visible(InstanceId id, Caller caller) {
        var run = runs.find(id).orElseThrow(() -> notFound(id));
        var seen = access.seesAll(caller, run.record().type())
                || records.read(run.record())
                        .filter(record -> access.maySee(caller, record))
                        .isPresent();
        if (!seen) {
            throw notFound(id);
        }
        return run;
    }

    void requireVisible(RecordRef record, Caller caller) {
        records.read(record, caller);
    }

    void retry(InstanceId id, String incident, Caller caller) {
        var run = managed(id, caller);
        collisions.apart(() -> {
            var open = incidents
                    .find(incident, Locale.ENGLISH)
                    .filter(found -> found.run().equals(run.id()))
                    .orElseThrow(() -> new NotFound("incident", incident));
            incidents.retry(open);
        });
    }

    void cancel(InstanceId id, String reason, Caller caller) {
        managed(id, caller);
        collisions.apart(() -> {
            if (!runs.find(id).orElseThrow(() -> notFound(id)).isOpen()) {
                throw new InstanceEnded();
            }
            engine.deleteProcessInstance(id.value(), "cancelled");
            runs.cancelled(id, caller.id(), reason);
        });
    }

    private Run managed(InstanceId id, Caller caller) {
        var run = visible(id, caller.require(PROCESS_OWNER, ADMINISTRATOR));
        if (!run.isOpen()) {
            throw new InstanceEnded();
        }
        return run;
    }

    private static NotFound notFound(InstanceId id) {
        return new NotFound("instance", id);
    }
}
