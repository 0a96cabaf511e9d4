package org.lekalo.server.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;
import org.lekalo.library.contract.Refusals.TooManyAttempts;
import org.springframework.stereotype.Component;

/**
 * Slows guessing of passwords down. Failures count twice: for the login from one address, where the wait doubles with
 * each up to a quarter of an hour, and for the login from anywhere, where it stays short, since there it also hits the
 * person whose login it is. Kept in the database, so that all nodes count together.
 */
@Component
class SignInDelays {

    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(24);

    private final DSLContext sql;
    private final Clock clock;

    SignInDelays(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Refuses while a wait is on, be the password right or wrong. */
    void check(String login, String address) {
        long seconds = counters(login, address).stream()
                .mapToLong(this::secondsToWait)
                .max()
                .orElse(0);
        if (seconds > 0) {
            throw new TooManyAttempts(Map.of("seconds", seconds));
        }
    }

    void failed(String login, String address) {
        var now = OffsetDateTime.now(clock);
        for (var counter : counters(login, address)) {
            sql.execute("""
                    insert into sign_in_failure as f (who, failures, last_at) values (?, 1, cast(? as timestamptz))
                    on conflict (who) do update set last_at = excluded.last_at, failures =
                        case when f.last_at < cast(? as timestamptz) then 1 else f.failures + 1 end""", counter.who(), now, now.minus(FORGOTTEN_AFTER));
        }
    }

    /** The person is let in from this address: what failed before was he himself, or has ended. */
    void succeeded(String login, String address) {
        counters(login, address)
                .forEach(counter -> sql.execute("delete from sign_in_failure where who = ?", counter.who()));
    }

    private long secondsToWait(Counter counter) {
        return sql.resultQuery("select failures, last_at from sign_in_failure where who = ?", counter.who())
                .fetchOptional(row -> counter.waitUntil(
                        row.get("failures", Integer.class),
                        row.get("last_at", OffsetDateTime.class).toInstant()))
                .map(until ->
                        Math.max(0, (Duration.between(clock.instant(), until).toMillis() + 999) / 1000))
                .orElse(0L);
    }

    private static List<Counter> counters(String login, String address) {
        var name = login.toLowerCase(Locale.ROOT);
        return List.of(
                new Counter(name + " " + address, 3, Duration.ofMinutes(15)),
                new Counter(name, 20, Duration.ofSeconds(30)));
    }

    /** @param free how many failures cost nothing */
    private record Counter(String who, int free, Duration longest) {

        Instant waitUntil(int failures, Instant last) {
            if (failures < free) {
                return last;
            }
            var wait = Duration.ofSeconds(1L << Math.min(20, failures - free));
            return last.plus(wait.compareTo(longest) < 0 ? wait : longest);
        }
    }
}
