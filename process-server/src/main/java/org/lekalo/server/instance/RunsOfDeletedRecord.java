package org.lekalo.server.instance;

import java.util.Map;
import org.lekalo.library.contract.Refusals.RecordInUse;
import org.lekalo.server.crm.RecordDeleted;
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
    void deleted(RecordDeleted deleted) {
        var running = runs.of(deleted.record().ref()).stream()
                .filter(Run::isOpen)
                .map(Run::process)
                .distinct()
                .toList();
        if (!running.isEmpty()) {
            throw new RecordInUse(Map.of("reason", "processes", "names", String.join(", ", running)));
        }
    }
}
