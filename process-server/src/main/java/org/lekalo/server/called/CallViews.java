package org.lekalo.server.called;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.lekalo.library.contract.InstanceId;
import org.lekalo.library.contract.InstancesApi.Progress;
import org.springframework.stereotype.Component;

/** How far calls have come, and whose they are, for those who show runs. */
@Component
public class CallViews {

    private final DSLContext sql;

    CallViews(DSLContext sql) {
        this.sql = sql;
    }

    /** Where a run was called from. */
    public record Caller(InstanceId run, String element) {}

    /** Of the steps of some runs that wait, by the steps' visits. */
    public Map<String, Progress> progress(Collection<InstanceId> runs) {
        return sql.fetch("""
                        select visit, ended, total, (
                            select count(*)::int from process_run where caller = visit and incidents > 0) as failed
                        from run_call where run = any(?::text[]) and not over
                        """, (Object) runs.stream().map(InstanceId::value).toArray(String[]::new)).stream()
                .collect(toMap(
                        row -> row.get("visit", String.class),
                        row -> new Progress(
                                row.get("ended", Integer.class),
                                row.get("total", Integer.class),
                                row.get("failed", Integer.class))));
    }

    public Optional<Caller> callerOf(InstanceId run) {
        return sql.fetchOptional("""
                        select run, element from run_call
                        where visit = (select caller from process_run where id = ?)
                        """, run.value())
                .map(row -> new Caller(new InstanceId(row.get("run", String.class)), row.get("element", String.class)));
    }
}
