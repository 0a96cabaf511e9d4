package org.lekalo.server.instance;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.table;

import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.InstanceId;
import org.lekalo.library.contract.InstancesApi.ProcessCount;
import org.lekalo.library.contract.InstancesApi.Query;
import org.lekalo.library.contract.InstancesApi.State;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.library.contract.Refusals.Unreadable;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.database.RememberedCounts;
import org.lekalo.server.problem.Limits;
import org.lekalo.server.search.RecordLookup;
import org.lekalo.server.security.Caller;
import org.springframework.stereotype.Component;

/** Reads runs and steps. */
@Component
class RunRows {

    private static final Table<Record> RUN = table("process_run");
    private static final Field<String> ID = field("id", String.class);
    private static final Field<String> STATE = field("state", String.class);
    private static final Field<Integer> INCIDENTS = field("incidents", Integer.class);
    private static final Field<OffsetDateTime> STARTED = field("started_at", OffsetDateTime.class);

    private final DSLContext sql;
    private final RecordLookup records;
    private final RememberedCounts counts;

    RunRows(DSLContext sql, RecordLookup records, RememberedCounts counts) {
        this.sql = sql;
        this.records = records;
        this.counts = counts;
    }

    List<Run> page(Query query, Caller caller, int limit) {
        return sql.select()
                .from(RUN)
                .where(matching(query, caller))
                .and(after(query.after()))
                .orderBy(STARTED.desc(), ID.desc())
                .limit(limit)
                .fetch(Run::of);
    }

    long count(Query query, Caller caller) {
        var matching = matching(query, caller);
        return counts.get(
                DSL.using(sql.dialect()).renderInlined(matching),
                () -> sql.fetchCount(DSL.selectOne().from(RUN).where(matching)));
    }

    private Condition matching(Query query, Caller caller) {
        var condition = noCondition();
        if (query.model() != null) {
            condition =
                    condition.and(field("model", Long.class).eq(query.model().value()));
        }
        if (!query.states().isEmpty()) {
            condition = condition.and(
                    DSL.or(query.states().stream().map(RunRows::isIn).toList()));
        }
        if (query.startedFrom() != null) {
            condition = condition.and(
                    STARTED.ge(Limits.moment("startedFrom", query.startedFrom()).atOffset(ZoneOffset.UTC)));
        }
        if (query.startedTo() != null) {
            condition = condition.and(
                    STARTED.lt(Limits.moment("startedTo", query.startedTo()).atOffset(ZoneOffset.UTC)));
        }
        return condition.and(aboutRecords(query.text(), caller));
    }

    private static Condition isIn(State state) {
        return switch (state) {
            case RUNNING -> STATE.eq("RUNNING").and(INCIDENTS.eq(0));
            case FAILED -> STATE.eq("RUNNING").and(INCIDENTS.gt(0));
            case COMPLETED, CANCELLED -> STATE.eq(state.name());
        };
    }

    /** Those the caller may see, and whose title holds the text. */
    private Condition aboutRecords(@Nullable String text, Caller caller) {
        return records.matching(text == null ? "" : text, caller)
                .map(found -> row(field("record_type", String.class), field("record_id", Long.class))
                        .in(found))
                .orElse(noCondition());
    }

    private static Condition after(@Nullable String place) {
        if (place == null) {
            return noCondition();
        }
        int space = place.indexOf('_');
        try {
            var time = OffsetDateTime.parse(place.substring(0, Math.max(0, space)));
            Limits.moment("after", time.toInstant());
            return row(STARTED, ID).lt(time, place.substring(space + 1));
        } catch (DateTimeException e) {
            throw new Unreadable(Map.of("reason", "value", "at", "after"));
        }
    }

    static String placeOf(Run run) {
        return run.startedAt().atOffset(ZoneOffset.UTC) + "_" + run.id();
    }

    List<ProcessCount> counts(Caller caller) {
        var visible = aboutRecords(null, caller);
        return counts.get(
                "counts " + DSL.using(sql.dialect()).renderInlined(visible),
                () -> sql.select(
                                field("model", Long.class),
                                field("(array_agg(process order by version desc))[1]", String.class),
                                count(isIn(State.RUNNING)),
                                count(isIn(State.FAILED)),
                                count(isIn(State.COMPLETED)))
                        .from(RUN)
                        .where(visible)
                        .groupBy(field("model"))
                        .orderBy(field("2"))
                        .fetch(row -> new ProcessCount(
                                new ProcessModelId(row.value1()),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5())));
    }

    private static Field<Long> count(Condition condition) {
        return field("count(*) filter (where {0})", Long.class, condition);
    }

    Optional<Run> find(InstanceId id) {
        return sql.fetchOptional("select * from process_run where id = ?", id.value())
                .map(Run::of);
    }

    /** Those that steps of a run called, failed ones first, then those that run. */
    List<Run> calledBy(InstanceId run, int most) {
        return sql.fetch("""
                        select * from process_run where caller in (select visit from run_call where run = ?)
                        order by incidents = 0, state <> 'RUNNING', number limit ?
                        """, run.value(), most).map(Run::of);
    }

    /** At which element of its caller each of some runs was called, which one caller called. */
    Map<InstanceId, String> calledAt(InstanceId caller, Collection<InstanceId> called) {
        return sql.fetch(
                        """
                        select process_run.id, run_call.element from run_call
                        join process_run on process_run.caller = run_call.visit
                        where run_call.run = ? and process_run.id = any(?::text[])
                        """,
                        caller.value(),
                        called.stream().map(InstanceId::value).toArray(String[]::new))
                .intoMap(row -> new InstanceId(row.get("id", String.class)), row -> row.get("element", String.class));
    }

    /** Running ones first, then the latest. */
    List<Run> of(RecordRef record) {
        return sql.fetch("""
                        select * from process_run where record_type = ? and record_id = ?
                        order by state <> 'RUNNING', started_at desc, id desc limit 100
                        """, record.type(), record.id()).map(Run::of);
    }

    /** What the processes are called that run on some records. */
    List<String> openOn(String type, Long[] records) {
        return sql.fetch("""
                        select distinct process from process_run
                        where record_type = ? and record_id = any(?) and state = 'RUNNING' order by process limit 100
                        """, type, records).getValues("process", String.class);
    }

    List<StepRow> steps(InstanceId run) {
        return sql.fetch("select * from process_step where run = ? order by started_at, position, id", run.value())
                .map(StepRow::of);
    }

    /** Where tokens stand; a part that is open is none: what stands in it is. */
    List<StepRow> openSteps(Collection<InstanceId> runs) {
        return sql.fetch("""
                        select process_step.*, (
                            select min(duedate_) from act_ru_job join act_ru_execution as token on token.id_ = execution_id_
                            where process_instance_id_ = run and token.act_inst_id_ = process_step.id
                                and handler_type_ = 'timer-intermediate-transition') as waits_until
                        from process_step where run = any(?::text[]) and ended_at is null
                            and type <> 'subProcess' order by started_at, id
                        """, (Object) runs.stream().map(InstanceId::value).toArray(String[]::new))
                .map(row -> StepRow.of(row).until(row.get("waits_until", Timestamp.class)));
    }

    void cancelled(InstanceId run, PersonId by, String reason) {
        sql.execute(
                "update process_run set cancelled_by = ?, cancel_reason = ? where id = ?",
                by.value(),
                reason,
                run.value());
    }
}
