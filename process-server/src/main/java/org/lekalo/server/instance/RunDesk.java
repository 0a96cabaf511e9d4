package org.lekalo.server.instance;

import static java.util.stream.Collectors.toSet;
import static org.lekalo.library.contract.Roles.ADMINISTRATOR;
import static org.lekalo.library.contract.Roles.PROCESS_OWNER;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.lekalo.library.contract.InstanceId;
import org.lekalo.library.contract.InstancesApi.InstanceEnded;
import org.lekalo.library.contract.InstancesApi.State;
import org.lekalo.library.contract.Refusals.NotAllowed;
import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.access.RecordAccess;
import org.lekalo.server.database.Collisions;
import org.lekalo.server.incident.Incidents;
import org.lekalo.server.record.RecordStore;
import org.lekalo.server.run.Run;
import org.lekalo.server.run.Runs;
import org.lekalo.server.security.Caller;
import org.springframework.stereotype.Component;

/** Who may look at a run and do something about it. */
@Component
class RunDesk {

    private final Runs runs;
    private final Incidents incidents;
    private final RecordStore records;
    private final RecordAccess access;
    private final RuntimeService engine;
    private final Collisions collisions;

    RunDesk(
            Runs runs,
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

    /** Those of some runs whose record the caller may see; all where he sees all. */
    List<Run> visibleOf(List<Run> some, Caller caller) {
        if (some.isEmpty()) {
            return some;
        }
        var about = records.readAll(some.stream().map(Run::record).collect(toSet()));
        return some.stream()
                .filter(run -> access.seesAll(caller, run.record().type())
                        || Optional.ofNullable(about.get(run.record()))
                                .filter(record -> access.maySee(caller, record))
                                .isPresent())
                .toList();
    }

    /** Those about a record that the caller sees. */
    List<Run> about(RecordRef record, Caller caller) {
        records.read(record, caller);
        return runs.about(record);
    }

    /** Those of the failed runs that he may have go on: he manages runs, or may mend their record. */
    Set<InstanceId> retryable(List<Run> runs, Caller caller) {
        var failed = runs.stream().filter(run -> run.state() == State.FAILED).toList();
        if (failed.isEmpty() || caller.is(PROCESS_OWNER, ADMINISTRATOR)) {
            return failed.stream().map(Run::id).collect(toSet());
        }
        var about = records.readAll(failed.stream().map(Run::record).collect(toSet()));
        return failed.stream()
                .filter(run -> Optional.ofNullable(about.get(run.record()))
                        .filter(record -> access.mayChange(caller, record))
                        .isPresent())
                .map(Run::id)
                .collect(toSet());
    }

    void retry(InstanceId id, String incident, Caller caller) {
        var run = visible(id, caller);
        if (!run.isOpen()) {
            throw new InstanceEnded();
        }
        if (!caller.is(PROCESS_OWNER, ADMINISTRATOR)
                && retryable(List.of(run), caller).isEmpty()) {
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
        var run = visible(id, caller.require(PROCESS_OWNER, ADMINISTRATOR));
        if (!run.isOpen()) {
            throw new InstanceEnded();
        }
        collisions.apart(() -> {
            if (!runs.find(id).orElseThrow(() -> notFound(id)).isOpen()) {
                throw new InstanceEnded();
            }
            engine.deleteProcessInstance(id.value(), "cancelled");
            runs.cancelled(id, caller.id(), reason);
        });
    }

    private static NotFound notFound(InstanceId id) {
        return new NotFound("instance", id);
    }
}
