package org.lekalo.server.model;

import java.util.Map;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.server.database.RememberedCounts;
import org.lekalo.server.run.Runs;
import org.springframework.stereotype.Component;

/** How many instances of each model run: counted in the index of the running ones, and remembered where that takes long. */
@Component
class RunningCounts {

    private final Runs runs;
    private final RememberedCounts counts;

    RunningCounts(Runs runs, RememberedCounts counts) {
        this.runs = runs;
        this.counts = counts;
    }

    Map<ProcessModelId, Long> byModel() {
        return counts.get("running by model", runs::goingOnByModel);
    }
}
