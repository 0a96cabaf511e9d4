package org.lekalo.server.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.OutboxApi.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What waits and what is being sent, step by step. */
@Component
class OutboxRows {

    /** Whoever is at one for longer is taken to have died. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);
    private static final int MOST_ATTEMPTS = 14;

    private final DSLContext sql;
    private final ObjectMapper json;
    private final OutboxHints hints;

    OutboxRows(DSLContext sql, ObjectMapper json, OutboxHints hints) {
        this.sql = sql;
        this.json = json;
        this.hints = hints;
    }

    /**
     * One that waits.
     *
     * @param since when it began to wait
     */
    record Waiting(long id, String content, int attempts, Instant since) {}

    /** One that is being sent, by whom: nobody else says what becomes of it. */
    record Claimed(long id, UUID claim, int attempts) {}

    /** One that is due, or that only waits for the way out, which may be there again. */
    boolean anyDue(String kind, Instant now) {
        return sql.fetchOptional("""
                        select 1 from outbox where state = 'WAITING' and kind = ?
                            and (due_at <= ?::timestamptz or starts_with(reason, ?)) limit 1
                        """, kind, now.toString(), NotSent.OF_THE_LINE).isPresent();
    }

    /** The next that is due and that nobody is at, held until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Waiting> next(String kind, Instant now) {
        return sql.fetchOptional("""
                        select id, content::text as content, attempts, since from outbox
                        where state = 'WAITING' and kind = ? and due_at <= ?::timestamptz
                        order by due_at, id limit 1 for update skip locked
                        """, kind, now.toString())
                .map(row -> new Waiting(
                        row.get("id", Long.class),
                        row.get("content", String.class),
                        row.get("attempts", Integer.class),
                        row.get("since", OffsetDateTime.class).toInstant()));
    }

    /** From the commit on nobody else sends it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Claimed claim(Waiting waiting, Instant now) {
        var claimed = new Claimed(waiting.id(), UUID.randomUUID(), waiting.attempts() + 1);
        sql.execute(
                "update outbox set state = 'SENDING', attempts = ?, claim = ?, lease = ?::timestamptz where id = ?",
                claimed.attempts(),
                claimed.claim(),
                now.plus(LEASE).toString(),
                claimed.id());
        return claimed;
    }

    @Transactional
    public void sent(Claimed claimed, Instant now) {
        settle(claimed, State.SENT, now, now, null);
    }

    @Transactional
    public void notSent(Claimed claimed, NotSent why, Instant now) {
        settle(claimed, after(why, claimed.attempts()), now.plus(pause(claimed.attempts())), now, why);
    }

    /** Also where it was taken to be in doubt meanwhile: whoever was at it knows better. */
    private void settle(Claimed claimed, State state, Instant due, Instant now, @Nullable NotSent why) {
        sql.execute(
                """
                update outbox set state = ?, due_at = ?::timestamptz, ended_at = ?::timestamptz, reason = ?, facts = ?::jsonb,
                    claim = null, lease = null
                where id = ? and claim = ?
                """,
                state.name(),
                due.toString(),
                state == State.WAITING ? null : now.toString(),
                why == null ? null : why.reason(),
                why == null ? null : written(why.facts()),
                claimed.id(),
                claimed.claim());
        hints.changed();
    }

    /** One that could not even be made ready. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void notSent(Waiting waiting, NotSent why, Instant now) {
        int attempts = waiting.attempts() + 1;
        var state = after(why, attempts);
        sql.execute(
                """
                update outbox set state = ?, due_at = ?::timestamptz, ended_at = ?::timestamptz, reason = ?, facts = ?::jsonb,
                    attempts = ?
                where id = ?
                """,
                state.name(),
                now.plus(pause(attempts)).toString(),
                state == State.WAITING ? null : now.toString(),
                why.reason(),
                written(why.facts()),
                attempts,
                waiting.id());
        hints.changed();
    }

    private static State after(NotSent why, int attempts) {
        return switch (why.verdict()) {
            case FOR_GOOD -> State.FAILED;
            case FOR_NOW -> attempts < MOST_ATTEMPTS ? State.WAITING : State.FAILED;
            case PERHAPS_SENT -> State.IN_DOUBT;
        };
    }

    /** Twice as long each time. */
    static Duration pause(int attempts) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, MOST_ATTEMPTS));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    /** Those whose sender died are in doubt: he may have handed them over before. */
    @Transactional
    public void doubt(Instant now) {
        int found = sql.execute("""
                update outbox set state = 'IN_DOUBT', ended_at = ?::timestamptz, reason = 'sender-ended', facts = '{}'
                where state = 'SENDING' and lease < ?::timestamptz
                """, now.toString(), now.toString());
        if (found > 0) {
            hints.changed();
        }
    }

    /** The way out is there again: what waited for it waits no longer. */
    @Transactional
    public void lineIsThere(String kind, Instant now) {
        sql.execute("""
                update outbox set due_at = ?::timestamptz
                where state = 'WAITING' and kind = ? and due_at > ?::timestamptz and starts_with(reason, ?)
                """, now.toString(), kind, now.toString(), NotSent.OF_THE_LINE);
    }

    private String written(Map<String, String> facts) {
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, String> facts(String written) {
        try {
            return json.readValue(written, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
