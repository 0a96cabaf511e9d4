package org.lekalo.server.run;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.lekalo.server.run.RunTable.ID;
import static org.lekalo.server.run.RunTable.INCIDENTS;
import static org.lekalo.server.run.RunTable.MODEL;
import static org.lekalo.server.run.RunTable.RUN;
import static org.lekalo.server.run.RunTable.STATE;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.InstancesApi.ProcessCount;
import org.lekalo.library.contract.InstancesApi.Query;
import org.lekalo.library.contract.InstancesApi.State;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.library.contract.Refusals.Unreadable;
import org.lekalo.server.database.RememberedCounts;
import org.lekalo.server.problem.Limits;
import org.springframework.stereotype.Component;

/** Lists of runs, the latest first, and how many there are; of those about records for which a condition holds. */
@Component
public class RunPages {

    private static final Field<OffsetDateTime> STARTED = RunTable.STARTED.coerce(SQLDataType.OFFSETDATETIME);

    private final DSLContext sql;
    private final RememberedCounts counts;

    RunPages(DSLContext sql, RememberedCounts counts) {
        this.sql = sql;
        this.counts = counts;
    }

    public List<Run> page(Query query, Condition about, int limit) {
        return sql.select()
                .from(RUN)
                .where(matching(query, about))
                .and(after(query.after()))
                .orderBy(STARTED.desc(), ID.desc())
                .limit(limit)
                .fetch(Run::of);
    }

    public long count(Query query, Condition about) {
        var matching = matching(query, about);
        return counts.get(
                DSL.using(sql.dialect()).renderInlined(matching),
                () -> sql.fetchCount(DSL.selectOne().from(RUN).where(matching)));
    }

    private Condition matching(Query query, Condition about) {
        var condition = noCondition();
        if (query.model() != null) {
            condition = condition.and(MODEL.eq(query.model().value()));
        }
        if (!query.states().isEmpty()) {
            condition = condition.and(
                    DSL.or(query.states().stream().map(RunPages::isIn).toList()));
        }
        if (query.startedFrom() != null) {
            condition = condition.and(
                    STARTED.ge(Limits.moment("startedFrom", query.startedFrom()).atOffset(ZoneOffset.UTC)));
        }
        if (query.startedTo() != null) {
            condition = condition.and(
                    STARTED.lt(Limits.moment("startedTo", query.startedTo()).atOffset(ZoneOffset.UTC)));
        }
        return condition.and(about);
    }

    private static Condition isIn(State state) {
        return switch (state) {
            case RUNNING -> STATE.eq("RUNNING").and(INCIDENTS.eq(0));
            case FAILED -> STATE.eq("RUNNING").and(INCIDENTS.gt(0));
            case COMPLETED, CANCELLED -> STATE.eq(state.name());
        };
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

    public static String placeOf(Run run) {
        return run.startedAt().atOffset(ZoneOffset.UTC) + "_" + run.id();
    }

    public List<ProcessCount> counts(Condition about) {
        return counts.get(
                "counts " + DSL.using(sql.dialect()).renderInlined(about),
                () -> sql.select(
                                MODEL,
                                field("(array_agg(process order by version desc))[1]", String.class),
                                count(isIn(State.RUNNING)),
                                count(isIn(State.FAILED)),
                                count(isIn(State.COMPLETED)))
                        .from(RUN)
                        .where(about)
                        .groupBy(MODEL)
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
}
