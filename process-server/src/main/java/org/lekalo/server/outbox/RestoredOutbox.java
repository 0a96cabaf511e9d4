package org.lekalo.server.outbox;

import java.time.Clock;
import java.util.function.Predicate;
import org.jooq.DSLContext;
import org.lekalo.server.database.FirstMaking;
import org.lekalo.server.database.Installation;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Component;

/** In a database that was restored from a backup, or is a copy, what waits may have gone out from the other one: it is in doubt. */
@Component
@DependsOn("flywayInitializer")
class RestoredOutbox {

    private final DSLContext sql;
    private final Clock clock;

    RestoredOutbox(DSLContext sql, Installation installation, FirstMaking first, Clock clock) {
        this.sql = sql;
        this.clock = clock;
        first.alone(() -> settle(installation.identity(), installation::is));
    }

    void settle(String here, Predicate<String> isHere) {
        var home = sql.fetchOptional("select installation from outbox_home");
        if (home.isEmpty()) {
            sql.execute("insert into outbox_home (installation) values (?)", here);
            return;
        }
        var noted = home.get().get(0, String.class);
        if (!isHere.test(noted)) {
            sql.execute("""
                    update outbox set state = 'IN_DOUBT', ended_at = ?::timestamptz, reason = 'restored', facts = '{}'
                    where state in ('WAITING', 'SENDING')
                    """, clock.instant().toString());
        }
        if (!noted.equals(here)) {
            sql.execute("update outbox_home set installation = ?", here);
        }
    }
}
