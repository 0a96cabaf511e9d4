package org.lekalo.server.run;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.lekalo.library.contract.InstanceId;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.library.record.RecordRef;
import org.springframework.stereotype.Component;

/** The runs, for all who have to do with them. */
@Component
public class Runs {

    private final DSLContext sql;

    Runs(DSLContext sql) {
        this.sql = sql;
    }

    public Optional<Run> find(InstanceId id) {
        return sql.fetchOptional("select * from process_run where id = ?", id.value())
                .map(Run::of);
    }

    public Run run(InstanceId id) {
        return find(id).orElseThrow(() -> new IllegalStateException("There is no run " + id));
    }

    public Map<InstanceId, Run> byId(Collection<InstanceId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : sql
                        .fetch("select * from process_run where id = any(?)", (Object)
                                ids.stream().map(InstanceId::value).toArray(String[]::new))
                        .stream()
                        .map(Run::of)
                        .collect(toMap(Run::id, run -> run));
    }

    /** Running ones first, then the latest. */
    public List<Run> about(RecordRef record) {
        return sql.fetch("""
                        select * from process_run where record_type = ? and record_id = ?
                        order by state <> 'RUNNING', started_at desc, id desc limit 100
                        """, record.type(), record.id()).map(Run::of);
    }

    /** What the processes are called that run on some records. */
    public List<String> processesOn(String type, Long[] records) {
        return sql.fetch("""
                        select distinct process from process_run
                        where record_type = ? and record_id = any(?) and state = 'RUNNING' order by process limit 100
                        """, type, records).getValues("process", String.class);
    }

    /** How many go on about records of a type. */
    public long goingOnAbout(String type) {
        return sql.fetchSingle(
                        "select count(*) as runs from process_run where record_type = ? and state = 'RUNNING'", type)
                .get("runs", Long.class);
    }

    /** How many of each model go on. */
    public Map<ProcessModelId, Long> goingOnByModel() {
        return sql
                .fetch("select model, count(*) as running from process_run where state = 'RUNNING' group by model")
                .stream()
                .collect(toMap(
                        row -> new ProcessModelId(row.get("model", Long.class)),
                        row -> row.get("running", Long.class)));
    }

    /** Those of the same model on the same record that began before it, by themselves, and go on. */
    public List<InstanceId> earlierThan(InstanceId run) {
        return sql.fetch("""
                        select earlier.id from process_run run
                        join process_run earlier on earlier.record_type = run.record_type
                            and earlier.record_id = run.record_id and earlier.model = run.model
                            and earlier.number < run.number and earlier.state = 'RUNNING'
                            and earlier.caller is null
                        where run.id = ?
                        """, run.value()).map(row -> new InstanceId(row.get("id", String.class)));
    }

    /** Those that some visits of steps called, failed ones first, then those that run. */
    public List<Run> calledBy(Select<Record1<String>> visits, int most) {
        return sql.fetch("""
                        select * from process_run where caller in ({1})
                        order by incidents = 0, state <> 'RUNNING', number limit ?
                        """, most, visits).map(Run::of);
    }

    /** Those that a visit called and that go on, in the order in which they began. */
    public List<InstanceId> goingOnFor(String visit, int most) {
        return sql.fetch(
                        "select id from process_run where caller = ? and state = 'RUNNING' order by number limit ?",
                        visit,
                        most)
                .map(row -> new InstanceId(row.get("id", String.class)));
    }

    /** Says of one that was ended who did, and why. */
    public void cancelled(InstanceId run, PersonId by, String reason) {
        sql.execute(
                "update process_run set cancelled_by = ?, cancel_reason = ? where id = ?",
                by.value(),
                reason,
                run.value());
    }
}
