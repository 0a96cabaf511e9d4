package org.lekalo.server.task;

import org.jooq.DSLContext;
import org.lekalo.library.contract.ChangesApi.Kind;
import org.lekalo.library.contract.PersonId;
import org.lekalo.server.changes.Audience;
import org.lekalo.server.changes.Changes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The open tasks of a person who leaves. */
@Component
public class Handover {

    private final DSLContext sql;
    private final Changes changes;
    private final LostTasks lost;

    Handover(DSLContext sql, Changes changes, LostTasks lost) {
        this.sql = sql;
        this.changes = changes;
        this.lost = lost;
    }

    public long count(PersonId person) {
        return sql.fetchSingle(
                        "select count(*) as tasks from task_inbox where assignee = ? and ended_at is null",
                        person.value())
                .get("tasks", Long.class);
    }

    /** After people or their roles changed: what nobody is left to do goes where a new task would. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle() {
        lost.find();
    }

    /** Gives all open tasks to another; returns how many. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long handOver(PersonId from, PersonId to) {
        changes.announce(Kind.TASKS, null, Audience.NOBODY.person(from).person(to));
        return sql.execute(
                "update task_inbox set assignee = ?, note = 'left.heir' where assignee = ? and ended_at is null",
                to.value(),
                from.value());
    }
}
