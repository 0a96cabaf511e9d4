package org.lekalo.server.database;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Which database this is: where it was restored from a dump, or its folder was copied, it is another. */
@Component
public class Installation {

    private final DSLContext sql;

    public Installation(DSLContext sql) {
        this.sql = sql;
    }

    /** Whether this is the one that was noted, by a server of today or by one that did not ask when the files were made. */
    public boolean is(String noted) {
        var here = identity();
        return noted.equals(here) || noted.equals(withoutFiles());
    }

    /** The same on all nodes: only the database is asked. What an operator's PostgreSQL does not tell is left out. */
    public String identity() {
        return withoutFiles() + "/" + files();
    }

    /** When the file system made one that is never written again, which no copy of the folder has alike. */
    private String files() {
        var tells = sql.fetchSingle("select has_function_privilege('pg_stat_file(text)', 'execute')")
                .get(0, Boolean.class);
        return tells ? told("""
                        select coalesce(extract(epoch from coalesce(change, creation))::text, '')
                        from pg_stat_file('PG_VERSION')
                        """) : "";
    }

    private String withoutFiles() {
        return cluster() + "/" + told("select oid::text from pg_database where datname = current_database()") + "/"
                + told("""
                        select case when pg_has_role(current_user, 'pg_read_all_settings', 'usage')
                            then current_setting('data_directory') else '' end
                        """);
    }

    private String cluster() {
        var tells = sql.fetchSingle("select has_function_privilege('pg_control_system()', 'execute')")
                .get(0, Boolean.class);
        return tells ? told("select system_identifier::text from pg_control_system()") : "";
    }

    private String told(String question) {
        return sql.fetchSingle(question).get(0, String.class);
    }
}
