package org.lekalo.server.task;

import org.jooq.DSLContext;
import org.lekalo.server.record.RecordErased;
import org.lekalo.server.run.RunTable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What was written with the answers about a record goes with what the record says. */
@Component
class WordsOfErasedRecord {

    private final DSLContext sql;

    WordsOfErasedRecord(DSLContext sql) {
        this.sql = sql;
    }

    @EventListener
    void erased(RecordErased erased) {
        sql.execute(
                "update task_inbox set words = null where words is not null" + " and run in ({0})",
                RunTable.about(erased.record().type(), erased.record().id()));
    }
}
