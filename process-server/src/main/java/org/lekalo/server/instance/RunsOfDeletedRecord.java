package org.lekalo.server.instance;

import java.util.Map;
import org.lekalo.library.contract.Refusals.RecordInUse;
import org.lekalo.server.record.RecordsDeleted;
import org.lekalo.server.run.Runs;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps a record from being deleted while processes run on it. */
@Component
class RunsOfDeletedRecord {

    private final Runs runs;

    RunsOfDeletedRecord(Runs runs) {
        this.runs = runs;
    }

    @EventListener
    void deleted(RecordsDeleted deleted) {
        var running = runs.processesOn(deleted.type(), deleted.ids());
        if (!running.isEmpty()) {
            throw new RecordInUse(Map.of("reason", "processes", "names", String.join(", ", running)));
        }
    }
}
