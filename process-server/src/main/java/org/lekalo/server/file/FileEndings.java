package org.lekalo.server.file;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** How the files end that are kept. */
@Component
class FileEndings {

    private final DSLContext sql;

    FileEndings(DSLContext sql) {
        this.sql = sql;
    }

    List<String> all() {
        return sql.fetch("select ending from file_ending order by ending").map(row -> row.get(0, String.class));
    }

    boolean allow(String ending) {
        return sql.fetchOptional("select 1 from file_ending where ending = ?", ending)
                .isPresent();
    }

    void add(String ending) {
        sql.execute("insert into file_ending (ending) values (?) on conflict do nothing", ending);
    }

    void remove(String ending) {
        sql.execute("delete from file_ending where ending = ?", ending);
    }
}
