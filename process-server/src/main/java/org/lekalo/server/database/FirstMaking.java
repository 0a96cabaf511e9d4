package org.lekalo.server.database;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Of several nodes that find the same empty database one makes what belongs there; the others wait, and find it made. */
@Component
public class FirstMaking {

    private static final long LOCK = 0x1e_ca10L;

    private final DSLContext sql;

    FirstMaking(DSLContext sql) {
        this.sql = sql;
    }

    /** @param making looks itself whether there is something to make; in one transaction with the lock */
    @Transactional
    public void alone(Runnable making) {
        sql.execute("set local lock_timeout = 0");
        sql.fetch("select pg_advisory_xact_lock(?)", LOCK);
        making.run();
    }
}
