package org.lekalo.server.model;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import org.jooq.DSLContext;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.server.database.RememberedCounts;
import org.springframework.stereotype.Component;

/** How many instances of each model run: counted in the index of the running ones, and remembered where that takes long. */
@Component
class RunningCounts {

    private final DSLContext sql;
    private final RememberedCounts counts;

    RunningCounts(DSLContext sql, RememberedCounts counts) {
        this.sql = sql;
        this.counts = counts;
    }

    Map<ProcessModelId, Long> byModel() {
        return counts.get("running by model", this::counted);
    }

    private Map<ProcessModelId, Long> counted() {
        return sql
                .fetch("select model, count(*) as running from process_run where state = 'RUNNING' group by model")
                .stream()
                .collect(toMap(
                        row -> new ProcessModelId(row.get("model", Long.class)),
                        row -> row.get("running", Long.class)));
    }
}
