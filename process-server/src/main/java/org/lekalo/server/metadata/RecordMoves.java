package org.lekalo.server.metadata;

import static org.jooq.impl.DSL.name;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.lekalo.library.contract.ChangesApi.Kind;
import org.lekalo.server.changes.Audience;
import org.lekalo.server.changes.Changes;
import org.lekalo.server.formula.Recalculations;
import org.lekalo.server.security.Caller;
import org.springframework.stereotype.Component;

/**
 * What the records of a removed option or stage get instead, in one statement with their history; a new version of each,
 * and no process starts of it; what is computed from it follows.
 */
@Component
class RecordMoves {

    private final DSLContext sql;
    private final Recalculations recalculations;
    private final Clock clock;
    private final Changes changes;

    RecordMoves(DSLContext sql, Recalculations recalculations, Clock clock, Changes changes) {
        this.recalculations = recalculations;
        this.sql = sql;
        this.clock = clock;
        this.changes = changes;
    }

    /** One field of the records to which the condition applies. */
    void write(String type, String field, Condition which, org.jooq.Field<?> value) {
        write(type, field, which, value, "");
    }

    void stage(String type, Condition which, String stage) {
        write(type, "stage", which, DSL.inline(stage), ", stage_since = {4}");
    }

    void pipeline(String type, String from, String to, String firstStage) {
        var which = DSL.field(name("pipeline"), SQLDataType.CLOB).eq(from);
        stage(type, which, firstStage);
        write(type, "pipeline", which, DSL.inline(to), "");
    }

    private void write(String type, String field, Condition which, org.jooq.Field<?> value, String more) {
        var table = Tables.table(type);
        sql.execute(
                """
                with before as (select id, {1} as value from {0} where {3} for update),
                after as (
                    update {0} set {1} = {2}, version = version + 1, changed_at = {4}, changed_by = {5}
                """ + more + """

                    where id in (select id from before) returning id, {1} as value
                )
                insert into record_change (type, record, at, person, field, from_value, to_value)
                select {6}, before.id, {4}, {5}, {7}, {8}, {9} from before join after on after.id = before.id
                """,
                table,
                name(field),
                value,
                which,
                DSL.inline(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)),
                DSL.inline(Caller.current().id().value()),
                DSL.inline(type),
                DSL.inline(field),
                written("before"),
                written("after"));
        recalculations.beginAfter(
                type, more.isEmpty() ? List.of(field, "changed_at") : List.of(field, "changed_at", "stage_since"));
        changes.announce(Kind.RECORD, null, Audience.EVERYBODY);
    }

    /** As the history keeps it: many choices with commas between. */
    private static org.jooq.Field<String> written(String of) {
        return DSL.field(
                "btrim(replace(to_jsonb({0})::text, '\", \"', ','), '[]\"')", SQLDataType.CLOB, name(of, "value"));
    }
}
