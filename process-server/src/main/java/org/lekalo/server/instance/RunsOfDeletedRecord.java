package org.lekalo.server.instance;

import java.util.Map;
import org.lekalo.library.contract.MetadataApi.MetadataRefused;
import org.lekalo.library.contract.RecordsApi.RecordInUse;
import org.lekalo.server.record.RecordsDeleted;
import org.lekalo.server.run.Runs;
import org.lekalo.server.type.TypeRemoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps a record from being deleted, and a type from being taken away, while processes run on it. */
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

    @EventListener
    void removed(TypeRemoved removed) {
        long going = runs.goingOnAbout(removed.type());
        if (going > 0) {
            throw new MetadataRefused(Map.of("reason", "records-run", "runs", going));
        }
    }
}
