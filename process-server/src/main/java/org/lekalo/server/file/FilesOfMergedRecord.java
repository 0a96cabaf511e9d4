package org.lekalo.server.file;

import java.util.List;
import org.jooq.DSLContext;
import org.lekalo.server.record.RecordsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The files of a record go with it into the one it becomes. */
@Component
class FilesOfMergedRecord {

    private final DSLContext sql;

    FilesOfMergedRecord(DSLContext sql) {
        this.sql = sql;
    }

    @EventListener
    void merged(RecordsMerged merged) {
        for (String files : List.of("stored_file", "deleted_file")) {
            sql.execute(
                    "update " + files + " set record = ? where type = ? and record = ?",
                    merged.survivor().id(),
                    merged.other().type(),
                    merged.other().id());
        }
    }
}
