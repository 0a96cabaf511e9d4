package org.lekalo.server.outbox;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.record.RecordRef;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Where whoever wants something sent puts it, in his transaction: both or neither. */
@Component
public class Outbox {

    private final DSLContext sql;
    private final Clock clock;
    private final OutboxHints hints;
    private volatile Runnable sender = () -> {};

    Outbox(DSLContext sql, Clock clock, OutboxHints hints) {
        this.sql = sql;
        this.clock = clock;
        this.hints = hints;
    }

    /** Who is told when something was put here and is there to stay. */
    void tell(Runnable sender) {
        this.sender = sender;
    }

    /** What was put here before under the same key is left as it is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(List<Outgoing> all) {
        if (all.isEmpty()) {
            return;
        }
        var now = clock.instant().toString();
        int put = sql.execute(
                """
                insert into outbox (key, kind, recipient, subject, content, process, record_type, record_id, to_type, to_id,
                    made_at, since, due_at, state)
                select key, kind, recipient, subject, content::jsonb, process, record_type, record_id, to_type, to_id,
                    ?::timestamptz, ?::timestamptz, ?::timestamptz, 'WAITING'
                from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[],
                    ?::text[], ?::bigint[])
                    as outgoing (key, kind, recipient, subject, content, process, record_type, record_id, to_type, to_id)
                on conflict (key) do nothing
                """,
                now,
                now,
                now,
                all.stream().map(Outgoing::key).toArray(String[]::new),
                all.stream().map(Outgoing::kind).toArray(String[]::new),
                all.stream().map(Outgoing::recipient).toArray(String[]::new),
                all.stream().map(Outgoing::subject).toArray(String[]::new),
                all.stream().map(Outgoing::content).toArray(String[]::new),
                all.stream().map(Outgoing::process).toArray(String[]::new),
                types(all, Outgoing::about),
                numbers(all, Outgoing::about),
                types(all, Outgoing::to),
                numbers(all, Outgoing::to));
        if (put > 0) {
            waits();
        }
    }

    private static @Nullable String[] types(List<Outgoing> all, Function<Outgoing, @Nullable RecordRef> which) {
        return all.stream()
                .map(which)
                .map(ref -> ref == null ? null : ref.type())
                .toArray(String[]::new);
    }

    private static @Nullable Long[] numbers(List<Outgoing> all, Function<Outgoing, @Nullable RecordRef> which) {
        return all.stream().map(which).map(ref -> ref == null ? null : ref.id()).toArray(Long[]::new);
    }

    /** Something is there that is to go out. */
    void waits() {
        sendAfterwards();
        hints.changed();
    }

    /** Other nodes look for themselves within a minute, should this one end before it has sent all. */
    private void sendAfterwards() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                sender.run();
            }
        });
    }
}
