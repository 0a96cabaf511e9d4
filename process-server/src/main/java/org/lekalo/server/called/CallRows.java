package org.lekalo.server.called;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.InstanceId;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.engine.CallingSteps.Place;
import org.lekalo.server.run.RunTable;
import org.lekalo.server.run.Runs;
import org.springframework.stereotype.Component;

/** The calls as the table has them: one row each, however many records; what changes a row holds it. */
@Component
class CallRows {

    private static final String STATE =
            "visit, run, execution, element, depth, definition, start, in_order, awaited, record_type, total, begun, ended";

    private final DSLContext sql;
    private final Runs runs;

    CallRows(DSLContext sql, Runs runs) {
        this.sql = sql;
        this.runs = runs;
    }

    /** How many runs led one to the other to what is called. */
    int add(String visit, Place place, Call call) {
        return sql.fetchSingle(
                        """
                insert into run_call
                    (visit, run, execution, element, depth, definition, start, in_order, awaited, record_type, records, total)
                values (?, ?, ?, ?, {12} + ?, ?, ?, ?, ?, ?, ?::bigint[], ?) returning depth
                """,
                        visit,
                        place.run().value(),
                        place.execution(),
                        place.element(),
                        call.deeper() ? 1 : 0,
                        call.definition(),
                        call.start(),
                        call.manner() == Call.Manner.IN_ORDER,
                        call.manner() != Call.Manner.UNATTENDED,
                        call.type(),
                        call.records().toArray(Long[]::new),
                        call.records().size(),
                        RunTable.depth(place.run()))
                .get("depth", Integer.class);
    }

    /** One that still goes on. */
    Optional<OpenCall> held(String visit) {
        return sql.fetchOptional("select " + STATE + " from run_call where visit = ? and not over for update", visit)
                .map(OpenCall::of);
    }

    /** The next records of its type, which are begun with it. */
    List<Long> next(OpenCall call, int most) {
        return sql.fetch("""
                        with earlier as (select visit, begun from run_call where visit = ?)
                        update run_call set begun = least(run_call.begun + ?, total) from earlier
                        where run_call.visit = earlier.visit
                        returning records[earlier.begun + 1:run_call.begun] as next
                        """, call.visit(), most).stream()
                .flatMap(row -> Stream.of(row.get("next", Long[].class)))
                .toList();
    }

    /** Counts those as over for which nothing had to be begun. */
    void skipped(OpenCall call, int some) {
        sql.execute("update run_call set ended = ended + ? where visit = ?", some, call.visit());
    }

    /** One is now another, or one of the others; of two of which one was begun the other is not begun any more. */
    void merged(RecordRef survivor, RecordRef other) {
        sql.execute("""
                with pair as (select ?::bigint as kept, ?::bigint as gone),
                renewed as (
                    select visit, array_replace(records[1 : begun], gone, kept) || case
                            when gone = any(records[1 : begun]) then array_remove(records[begun + 1 :], kept)
                            when kept = any(records) then array_remove(records[begun + 1 :], gone)
                            else array_replace(records[begun + 1 :], gone, kept) end as records
                    from run_call, pair
                    where not over and record_type = ? and gone = any(records)
                    order by visit for update of run_call)
                update run_call set records = renewed.records, total = cardinality(renewed.records)
                from renewed where run_call.visit = renewed.visit
                """, survivor.id(), other.id(), other.type());
    }

    /** Counts one that ended; empty where nobody waits for it any more. */
    Optional<OpenCall> ended(String visit, @Nullable String answer) {
        return sql.fetchOptional(
                        "update run_call set ended = ended + 1, answer = coalesce(?, answer) where visit = ? and not over returning "
                                + STATE,
                        answer,
                        visit)
                .map(OpenCall::of);
    }

    /** Whether it went on until now. */
    boolean over(String visit) {
        return sql.execute("update run_call set over = true where visit = ? and not over", visit) > 0;
    }

    /** Runs that go on for it. */
    List<InstanceId> running(String visit, int most) {
        return runs.goingOnFor(visit, most);
    }
}
