package org.lekalo.server.database;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Which database this is: where it was restored from a dump, or its folder was copied, it is another. */
@Component
public class Installation {

    private final DSLContext sql;
    private final DatabaseSettings settings;

    Installation(DSLContext sql, DatabaseSettings settings) {
        this.sql = sql;
        this.settings = settings;
    }

    public String identity() {
        var database = sql.fetchSingle("select oid::text from pg_database where datname = current_database()")
                .get(0, String.class);
        var folder = settings.folder().toAbsolutePath().normalize();
        return cluster() + "/" + database + (settings.embedded() ? "/" + folder : "");
    }

    /** Empty where the operator's PostgreSQL does not tell. */
    private String cluster() {
        var tells = sql.fetchSingle("select has_function_privilege('pg_control_system()', 'execute')")
                .get(0, Boolean.class);
        return tells
                ? sql.fetchSingle("select system_identifier::text from pg_control_system()")
                        .get(0, String.class)
                : "";
    }
}
