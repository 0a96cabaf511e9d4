package org.lekalo.server.engine;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Jobs that another node held until its lock ran out, which this node has locked and not yet done. A node that stops gives its
 * jobs back, so that one died, perhaps of one of them. Each is noted before it begins, in a transaction of its own, and the
 * note is taken away when it has ended, well or badly: one that stands when its job is begun again was left by a death.
 */
@Component
class Suspects {

    /** Of so many a job is not the victim but the cause. */
    private static final int MOST_DEATHS = 2;

    private final Set<String> jobs = ConcurrentHashMap.newKeySet();
    private final DSLContext sql;

    Suspects(DSLContext sql) {
        this.sql = sql;
    }

    /** @param held by another until now, and by this node for certain */
    void found(Collection<String> held) {
        jobs.addAll(held);
    }

    /** What another has taken since, or what ended without this node. */
    void forgetAllBut(String node) {
        if (!jobs.isEmpty()) {
            jobs.retainAll(sql.fetch("select id_ from act_ru_job where lock_owner_ = ?", node)
                    .getValues("id_", String.class));
        }
    }

    boolean include(String job) {
        return jobs.contains(job);
    }

    boolean areAmong(Collection<String> some) {
        return !Collections.disjoint(jobs, some);
    }

    Set<String> all() {
        return Set.copyOf(jobs);
    }

    /** Whether it may be done by itself, since nodes have not died of it again and again. */
    boolean begin(String job) {
        return sql.fetchOptional("""
                                insert into job_attempt (job) select id_ from act_ru_job where id_ = ?
                                on conflict (job) do update set deaths = job_attempt.deaths + 1, at = excluded.at
                                returning deaths
                                """, job)
                        .map(row -> row.get("deaths", Integer.class))
                        .orElse(0)
                < MOST_DEATHS;
    }

    void end(String job) {
        jobs.remove(job);
        sql.execute("delete from job_attempt where job = ?", job);
    }
}
