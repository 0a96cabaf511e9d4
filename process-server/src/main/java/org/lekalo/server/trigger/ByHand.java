package org.lekalo.server.trigger;

import java.util.List;
import org.lekalo.library.contract.InstanceId;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.database.Collisions;
import org.lekalo.server.engine.FirstSteps;
import org.lekalo.server.engine.PublishedStart;
import org.lekalo.server.engine.Starts.Cause;
import org.lekalo.server.record.RecordStore;
import org.lekalo.server.security.Caller;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts by hand, by whom the start lets: those who may change the record, or all who see it. */
@Component
public class ByHand {

    private final OfferedStarts starts;
    private final Beginnings beginnings;
    private final RecordStore records;
    private final Collisions collisions;
    private final FirstSteps firstSteps;

    ByHand(
            OfferedStarts starts,
            Beginnings beginnings,
            RecordStore records,
            Collisions collisions,
            FirstSteps firstSteps) {
        this.starts = starts;
        this.beginnings = beginnings;
        this.records = records;
        this.collisions = collisions;
        this.firstSteps = firstSteps;
    }

    @Transactional(readOnly = true)
    public List<PublishedStart> on(RecordRef record, Caller caller) {
        var seen = records.read(record, caller);
        return starts.on(seen, caller).stream()
                .filter(start -> beginnings.isFree(start, record))
                .toList();
    }

    /** Returns when the first step is taken as well, unless that takes long. */
    public InstanceId start(ProcessModelId model, RecordRef record, Caller caller) {
        return firstSteps.takenAfter(() -> collisions.apart(() -> begin(model, record, caller)));
    }

    /** Whoever would take the record away meanwhile waits, or was first: nothing runs on a record that is gone. */
    private InstanceId begin(ProcessModelId model, RecordRef record, Caller caller) {
        var held = records.hold(record, caller);
        var start = starts.of(model, held, caller);
        return beginnings
                .begin(start, record, new Cause(caller.id(), 0))
                .orElseThrow(() -> OfferedStarts.notStartable("already-running", model));
    }
}
