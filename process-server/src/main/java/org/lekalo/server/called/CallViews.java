package org.lekalo.server.called;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.lekalo.library.contract.InstanceId;
import org.lekalo.library.contract.InstancesApi.Progress;
import org.lekalo.server.run.RunTable;
import org.springframework.stereotype.Component;

/** How far calls have come, and whose they are, for those who show runs. */
@Component
public class CallViews {

    private static final Field<Integer> FAILED = RunTable.failed(DSL.field("visit", String.class));

    private final DSLContext sql;

    CallViews(DSLContext sql) {
        this.sql = sql;
    }

    /** Where a run was called from. */
    public record Caller(InstanceId run, String element) {}

    /** Of the steps of some runs that wait, by the steps' visits. */
    public Map<String, Progress> progress(Collection<InstanceId> runs) {
        return sql.fetch("""
                        select visit, ended, total, {1} as failed
                        from run_call where run = any(?::text[]) and not over
                        """, runs.stream().map(InstanceId::value).toArray(String[]::new), FAILED).stream()
                .collect(toMap(
                        row -> row.get("visit", String.class),
                        row -> new Progress(
                                row.get("ended", Integer.class),
                                row.get("total", Integer.class),
                                row.get("failed", Integer.class))));
    }

    public Optional<Caller> callerOf(InstanceId run) {
        return sql.fetchOptional("select run, element from run_call where visit = {0}", RunTable.caller(run))
                .map(row -> new Caller(new InstanceId(row.get("run", String.class)), row.get("element", String.class)));
    }

    /** The visits by which a run called others. */
    public Select<Record1<String>> visitsOf(InstanceId run) {
        return DSL.select(DSL.field("visit", String.class)).from("run_call").where("run = ?", run.value());
    }

    /** At which elements the visits were. */
    public Map<String, String> elements(Collection<String> visits) {
        return sql.fetch("select visit, element from run_call where visit = any(?::text[])", (Object)
                        visits.toArray(String[]::new))
                .intoMap(row -> row.get("visit", String.class), row -> row.get("element", String.class));
    }
}
