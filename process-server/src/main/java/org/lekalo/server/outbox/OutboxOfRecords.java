package org.lekalo.server.outbox;

import java.time.Clock;
import java.util.List;
import org.jooq.DSLContext;
import org.lekalo.server.record.RecordErased;
import org.lekalo.server.record.RecordsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What was sent about a record, or to whom it stands for, follows it into another and is forgotten with it. */
@Component
class OutboxOfRecords {

    private final DSLContext sql;
    private final List<Carrier> carriers;
    private final Clock clock;

    OutboxOfRecords(DSLContext sql, List<Carrier> carriers, Clock clock) {
        this.sql = sql;
        this.carriers = carriers;
        this.clock = clock;
    }

    @EventListener
    void merged(RecordsMerged merged) {
        var other = merged.other();
        long survivor = merged.survivor().id();
        sql.execute(
                "update outbox set record_id = ? where record_type = ? and record_id = ?",
                survivor,
                other.type(),
                other.id());
        sql.execute("update outbox set to_id = ? where to_type = ? and to_id = ?", survivor, other.type(), other.id());
    }

    /** What has not gone out yet does not go out any more. */
    @EventListener
    void erased(RecordErased erased) {
        carriers.forEach(carrier -> erase(carrier, erased));
    }

    private void erase(Carrier carrier, RecordErased erased) {
        var record = erased.record();
        var rows = sql.fetch("""
                select id, content::text as written from outbox
                where kind = ? and ((record_type = ? and record_id = ?) or (to_type = ? and to_id = ?)) for update
                """, carrier.kind(), record.type(), record.id(), record.type(), record.id());
        rows.forEach(row -> sql.execute(
                """
                update outbox set recipient = ?, subject = ?, content = ?::jsonb,
                    reason = case when state = 'WAITING' or reason is not null then 'erased' end,
                    facts = '{}',
                    ended_at = case when state = 'WAITING' then ?::timestamptz else ended_at end,
                    state = case when state = 'WAITING' then 'FAILED' else state end
                where id = ?
                """,
                erased.instead(),
                erased.instead(),
                carrier.forgotten(row.get("written", String.class), erased.instead()),
                clock.instant().toString(),
                row.get("id", Long.class)));
    }
}
