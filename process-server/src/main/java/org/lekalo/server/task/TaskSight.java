package org.lekalo.server.task;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Set;
import org.jooq.DSLContext;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.access.RecordSight;
import org.lekalo.server.run.RunTable;
import org.lekalo.server.security.Caller;
import org.springframework.stereotype.Component;

/** Whoever has an open task, or may take one, sees the record it is about until the task ends or goes to another. */
@Component
class TaskSight implements RecordSight {

    private final DSLContext sql;
    private final Seats seats;

    TaskSight(DSLContext sql, Seats seats) {
        this.sql = sql;
        this.seats = seats;
    }

    @Override
    public Set<RecordRef> of(Collection<RecordRef> records, Caller caller) {
        var seat = seats.of(caller);
        return records.stream()
                .map(RecordRef::type)
                .distinct()
                .flatMap(type -> sql
                        .selectDistinct(RunTable.RECORD)
                        .from(RunTable.goingOn(
                                type, records.stream().map(RecordRef::id).toArray(Long[]::new)))
                        .join("task_inbox task")
                        .on("task.run = {0}", RunTable.ID)
                        .where("""
                                task.ended_at is null
                                and (task.assignee = any(?::bigint[]) or (task.assignee is null and task.roles && ?::text[]))
                                """, seat.people(), seat.roles().toArray(String[]::new))
                        .fetch(row -> new RecordRef(type, row.value1()))
                        .stream())
                .collect(toSet());
    }
}
