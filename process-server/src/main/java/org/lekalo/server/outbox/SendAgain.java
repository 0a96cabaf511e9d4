package org.lekalo.server.outbox;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.lekalo.library.contract.AuditApi.Deed;
import org.lekalo.library.contract.OutboxApi.NotSentAgain;
import org.lekalo.library.contract.OutboxApi.State;
import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.server.audit.Audit;
import org.lekalo.server.security.Caller;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What did not go out, or nobody knows whether it did, goes out on somebody's word. */
@Component
class SendAgain {

    private static final Set<State> ANEW = Set.of(State.WAITING, State.FAILED, State.IN_DOUBT);

    private final DSLContext sql;
    private final List<Carrier> carriers;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    SendAgain(DSLContext sql, List<Carrier> carriers, Outbox outbox, Audit audit, Clock clock) {
        this.sql = sql;
        this.carriers = carriers;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void send(long id, Caller caller) {
        var row = sql.fetchOptional("select *, content::text as written from outbox where id = ? for update", id)
                .orElseThrow(() -> new NotFound("letter", id));
        var state = State.valueOf(row.get("state", String.class));
        if (!ANEW.contains(state)) {
            throw new NotSentAgain(Map.of("reason", state == State.SENT ? "sent" : "sending"));
        }
        var now = clock.instant().toString();
        sql.execute("""
                update outbox set state = 'WAITING', content = ?::jsonb, attempts = 0, since = ?::timestamptz,
                    due_at = ?::timestamptz, ended_at = null, claim = null, lease = null, reason = null, facts = null
                where id = ?
                """, mended(row), now, now, id);
        if (state != State.WAITING) {
            audit.write(caller.id(), Deed.LETTER_SENT_AGAIN, "№ " + id, Map.of());
        }
        outbox.waits();
    }

    private String mended(Record row) {
        try {
            return carriers.stream()
                    .filter(carrier -> carrier.kind().equals(row.get("kind", String.class)))
                    .findFirst()
                    .orElseThrow()
                    .mended(row.get("written", String.class));
        } catch (NotSent still) {
            throw new NotSentAgain(Map.of(
                    "reason",
                    "still",
                    "why",
                    Reasons.sentence(still.reason(), still.facts(), LocaleContextHolder.getLocale())));
        }
    }
}
