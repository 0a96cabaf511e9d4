package org.lekalo.server.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.lekalo.library.contract.SessionApi.TooManyAttempts;
import org.springframework.stereotype.Component;

/**
 * Slows guessing of passwords down. Attempts count three times: for the login from one address, where the wait doubles with
 * each failure up to a quarter of an hour; for the login from anywhere, and for the address whatever the login, where it
 * stays short, since there it also hits people who guess nothing. Kept in the database, so that all nodes count together,
 * and counted before the password is looked at, so that as many at once are no more than one after the other. Those from
 * one address come one after the other, so that of many who are right at once none is in the others' way.
 */
@Component
class SignInDelays {

    private static final int FORGOTTEN_AFTER_HOURS = 24;

    /** Strangers shall not fill the disk: of more counters the oldest are forgotten. */
    private static final int MOST_COUNTERS = 20_000;

    private final DSLContext sql;
    private final Clock clock;
    private final Turns turns = new Turns();

    SignInDelays(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * What the attempt gives, empty where the password is wrong; refused while a wait is on, be the password right or wrong.
     */
    <T> Optional<T> admit(String login, String address, Supplier<Optional<T>> attempt) {
        return turns.take(network(address), () -> {
            count(login, address);
            var admitted = attempt.get();
            if (admitted.isPresent()) {
                succeeded(login, address);
            } else {
                failed(login, address);
            }
            return admitted;
        });
    }

    private void count(String login, String address) {
        var counters = counters(login, address);
        refuseWhileWaiting(counters);
        for (var counter : counters) {
            if (!counted(counter)) {
                refuseWhileWaiting(counters);
                throw new TooManyAttempts(Map.of("seconds", 1L));
            }
        }
    }

    /** The wait begins when he hears of it. */
    private void failed(String login, String address) {
        counters(login, address)
                .forEach(counter -> sql.execute(
                        "update sign_in_failure set last_at = cast(? as timestamptz) where who = ?",
                        OffsetDateTime.now(clock),
                        counter.who()));
    }

    /** The person is let in from this address: what failed before was he himself, or has ended. */
    private void succeeded(String login, String address) {
        counters(login, address).forEach(counter -> sql.execute(counter.whenRight(), counter.who()));
    }

    private void refuseWhileWaiting(List<Counter> counters) {
        long seconds = counters.stream().mapToLong(this::secondsToWait).max().orElse(0);
        if (seconds > 0) {
            throw new TooManyAttempts(Map.of("seconds", seconds));
        }
    }

    private long secondsToWait(Counter counter) {
        var now = OffsetDateTime.now(clock);
        return sql.resultQuery(
                        "select ceil(extract(epoch from f.last_at - now) + " + counter.secondsOfWait("now")
                                + ")::bigint as seconds"
                                + " from sign_in_failure f, (select cast(? as timestamptz) as now) as clock"
                                + " where f.who = ? and " + counter.failures("now") + " >= " + counter.free(),
                        now,
                        counter.who())
                .fetchOptional("seconds", Long.class)
                .map(seconds -> Math.max(0, seconds))
                .orElse(0L);
    }

    /** False where another attempt at the same moment was the last that needed not wait. */
    private boolean counted(Counter counter) {
        var failures = sql.resultQuery(
                        """
                        with clock as (select cast(? as timestamptz) as now)
                        insert into sign_in_failure as f (who, failures, last_at) select ?, 1, now from clock
                        on conflict (who) do update set failures = %1$s + 1, last_at = excluded.last_at
                        where %1$s < %2$d or f.last_at + make_interval(secs => %3$s) <= excluded.last_at
                        returning failures
                        """.formatted(
                                        counter.failures("excluded.last_at"),
                                        counter.free(),
                                        counter.secondsOfWait("excluded.last_at")),
                        OffsetDateTime.now(clock),
                        counter.who())
                .fetchOptional("failures", Integer.class);
        if (failures.filter(number -> number == 1).isPresent()) {
            forget();
        }
        return failures.isPresent();
    }

    private void forget() {
        sql.execute(
                "delete from sign_in_failure where last_at < cast(? as timestamptz)",
                OffsetDateTime.now(clock).minusHours(FORGOTTEN_AFTER_HOURS));
        sql.execute(
                "delete from sign_in_failure where last_at <="
                        + " (select last_at from sign_in_failure order by last_at desc offset ? limit 1)",
                MOST_COUNTERS);
    }

    private static List<Counter> counters(String login, String address) {
        var name = login.toLowerCase(Locale.ROOT);
        var place = network(address);
        return List.of(
                new Counter(name + " " + place, 3, 15 * 60, Integer.MAX_VALUE),
                new Counter(name, 20, 30, Integer.MAX_VALUE),
                new Counter(" " + place, 30, 30, 10));
    }

    /** Whoever has one address of the sixth version has all of its network. */
    private static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            var bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == 16 ? HexFormat.of().formatHex(Arrays.copyOf(bytes, 8)) : address;
        } catch (UnknownHostException e) {
            return address;
        }
    }

    /**
     * @param free how many failures cost nothing
     * @param longest the longest wait, in seconds
     * @param forgiven after how many seconds one failure is forgotten
     */
    private record Counter(String who, int free, int longest, int forgiven) {

        /** How many there are of the row {@code f} by now, in SQL as is all of it. */
        String failures(String now) {
            var forgotten = "floor(extract(epoch from " + now + " - f.last_at) / " + forgiven + ")";
            return "(case when f.last_at < " + now + " - interval '" + FORGOTTEN_AFTER_HOURS + " hours' then 0"
                    + " else greatest(0, f.failures - greatest(0, " + forgotten + ")::integer) end)";
        }

        /** How many seconds they cost. */
        String secondsOfWait(String now) {
            return "least(" + longest + ", power(2, least(20, greatest(0, " + failures(now) + " - " + free + "))))";
        }

        /** One who is right says nothing about others at his address. */
        String whenRight() {
            return forgiven == Integer.MAX_VALUE
                    ? "delete from sign_in_failure where who = ?"
                    : "update sign_in_failure set failures = greatest(0, failures - 1) where who = ?";
        }
    }
}
