package org.lekalo.server.trigger;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.setting.StagePlace;
import org.lekalo.server.record.StandingRecords.Stay;
import org.springframework.stereotype.Component;

/**
 * The last stay on each stage for which a model began, whatever its version. Stays are passed in the order in which they began, so all
 * before it were passed too, and a new one is always behind it.
 */
@Component
class PassedStays {

    private final DSLContext sql;

    PassedStays(DSLContext sql) {
        this.sql = sql;
    }

    Map<StagePlace, Stay> last(ProcessModelId model, String type) {
        Map<StagePlace, Stay> last = new HashMap<>();
        sql.fetch("select * from passed_stay where model = ? and type = ?", model.value(), type)
                .map(PassedStays::stay)
                .forEach(stay -> last.put(stay.place(), stay));
        return last;
    }

    /** Alone with it until the transaction ends, or false: another node is at it. */
    boolean hold(ProcessModelId model, Stay next) {
        return sql.fetchSingle(
                        "select pg_try_advisory_xact_lock(hashtextextended(?, ?))",
                        "passed-stay:" + next.record().type() + "/"
                                + next.place().pipeline() + "/" + next.place().stage(),
                        model.value())
                .get(0, Boolean.class);
    }

    Optional<Stay> last(ProcessModelId model, Stay next) {
        return Optional.ofNullable(last(model, next.record().type()).get(next.place()));
    }

    void passed(ProcessModelId model, Stay stay) {
        sql.execute(
                """
                insert into passed_stay (model, type, pipeline, stage, since, record) values (?, ?, ?, ?, ?::timestamptz, ?)
                on conflict (model, type, pipeline, stage)
                do update set since = excluded.since, record = excluded.record
                """,
                model.value(),
                stay.record().type(),
                stay.place().pipeline(),
                stay.place().stage(),
                stay.since().toString(),
                stay.record().id());
    }

    private static Stay stay(Record row) {
        return new Stay(
                new RecordRef(row.get("type", String.class), row.get("record", Long.class)),
                new StagePlace(row.get("pipeline", String.class), row.get("stage", String.class)),
                row.get("since", Instant.class));
    }
}
