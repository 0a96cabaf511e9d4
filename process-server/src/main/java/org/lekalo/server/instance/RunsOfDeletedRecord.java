package org.lekalo.server.instance;

import java.util.Map;
import org.lekalo.library.contract.Refusals.RecordInUse;
import org.lekalo.server.record.RecordsDeleted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps a record from being deleted while processes run on it. */
@Component
class RunsOfDeletedRecord {

    private final RunRows runs;

    RunsOfDeletedRecord(RunRows runs) {
        this.runs = runs;
    }

    @EventListener
    void deleted(RecordsDeleted deleted) {
        var running = runs.openOn(deleted.type(), deleted.ids());
        if (!running.isEmpty()) {
            throw new RecordInUse(Map.of("reason", "processes", "names", String.join(", ", running)));
        }
    }
}
