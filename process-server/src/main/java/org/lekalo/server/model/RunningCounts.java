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
        return sql.fetch("""
                        select substring(d.key_ from 7)::bigint as model, count(*) as running
                        from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
                        where e.parent_id_ is null and d.key_ like 'model-%' group by 1
                        """).stream()
                .collect(toMap(
                        row -> new ProcessModelId(row.get("model", Long.class)),
                        row -> row.get("running", Long.class)));
    }
}
