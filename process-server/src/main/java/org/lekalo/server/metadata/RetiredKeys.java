package org.lekalo.server.metadata;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The keys of what was removed, which nothing else ever gets: history and old instances still name it. */
@Component
class RetiredKeys {

    private final DSLContext sql;

    RetiredKeys(DSLContext sql) {
        this.sql = sql;
    }

    /** @param what of the type; empty for the type itself */
    void add(String type, String what) {
        sql.execute("insert into retired_key (type, field) values (?, ?)", type, what);
    }

    boolean contain(String type, String what) {
        return sql.fetchOptional("select 1 from retired_key where type = ? and field = ?", type, what)
                .isPresent();
    }
}
