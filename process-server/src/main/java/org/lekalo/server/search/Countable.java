package org.lekalo.server.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.lekalo.library.contract.RecordsApi.Page;
import org.lekalo.library.record.RecordType;
import org.springframework.stereotype.Component;

/**
 * Up to how many matches of a type are collected to be counted and put in any order: fewer where its table is so large that
 * they lie far apart. How large it is the database estimates, and is asked now and then.
 */
@Component
class Countable {

    static final int MOST_OF_VERY_MANY = 1_000;

    private static final long VERY_MANY = 2_000_000;
    private static final Duration BELIEVED = Duration.ofMinutes(5);

    private final DSLContext sql;
    private final Clock clock;
    private final Map<String, Estimate> estimates = new ConcurrentHashMap<>();

    private record Estimate(long rows, Instant at) {}

    Countable(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    int most(RecordType type) {
        var now = clock.instant();
        var known = estimates.compute(
                type.key(),
                (key, before) -> before == null || before.at.plus(BELIEVED).isBefore(now)
                        ? new Estimate(rows(key), now)
                        : before);
        return known.rows > VERY_MANY ? MOST_OF_VERY_MANY : Page.MOST_COUNTED;
    }

    private long rows(String type) {
        return sql.fetchOptional(
                        "select reltuples::bigint from pg_class where oid = to_regclass({0})",
                        DSL.inline("crm_" + type))
                .map(row -> row.get(0, Long.class))
                .orElse(0L);
    }
}
