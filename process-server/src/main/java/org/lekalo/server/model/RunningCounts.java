package org.lekalo.server.model;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import org.jooq.DSLContext;
import org.lekalo.library.contract.ProcessModelId;
import org.springframework.stereotype.Component;

/** How many instances of each model run. */
@Component
class RunningCounts {

    private final DSLContext sql;

    RunningCounts(DSLContext sql) {
        this.sql = sql;
    }

    Map<ProcessModelId, Long> byModel() {
        return sql
                .fetch("select model, count(*) as running from process_run where state = 'RUNNING' group by model")
                .stream()
                .collect(toMap(
                        row -> new ProcessModelId(row.get("model", Long.class)),
                        row -> row.get("running", Long.class)));
    }
}
