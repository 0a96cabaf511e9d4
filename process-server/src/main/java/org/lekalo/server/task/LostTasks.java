package org.lekalo.server.task;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.palette.people.UserTask;
import org.lekalo.server.people.Company;
import org.lekalo.server.people.People;
import org.lekalo.server.people.Recipients;
import org.lekalo.server.people.Recipients.Recipient;
import org.lekalo.server.record.RecordStore;
import org.lekalo.server.row.StoredRecord;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Open tasks that nobody is left to do: their person left, or nobody has one of their roles any more. */
@Component
class LostTasks {

    private static final String LEAVERS = """
            select id from person where not active
                and exists (select from task_inbox where assignee = person.id and ended_at is null)
            """;

    private static final String OF_LEAVERS = """
            select * from task_inbox where assignee = any(?) and ended_at is null order by id for update skip locked
            """;

    /** Walks from role to role, however many tasks wait for each. */
    private static final String ROLES_WAITED_FOR = """
            with recursive waited(role) as (
                (select role from task_candidate order by role limit 1)
                union all
                select (select role from task_candidate as next where next.role > waited.role order by role limit 1)
                from waited where waited.role is not null)
            select role from waited where role is not null
            """;

    private static final String OF_ROLES = """
            select * from task_inbox where id in (select task from task_candidate where role = any(?))
                and assignee is null and ended_at is null order by id for update skip locked
            """;

    private static final PersonId UNKNOWN = new PersonId(0);

    private final JdbcTemplate sql;
    private final People people;
    private final RecordStore records;
    private final TaskOutcomes drawn;
    private final Inbox inbox;
    private final TaskHints hints;

    LostTasks(JdbcTemplate sql, People people, RecordStore records, TaskOutcomes drawn, Inbox inbox, TaskHints hints) {
        this.sql = sql;
        this.people = people;
        this.records = records;
        this.drawn = drawn;
        this.inbox = inbox;
        this.hints = hints;
    }

    /** Gives each to whom a new one of its step would go. One that is being answered is left to its answer. */
    @Transactional
    public void find() {
        var company = people.companyNow();
        Stream.concat(ofLeavers().stream(), ofEmptyRoles(company).stream()).forEach(task -> give(task, company));
    }

    /** The same of one that was just given back. */
    void givenBack(InboxTask task) {
        var company = people.companyNow();
        if (!company.anybodyHas(task.roles())) {
            give(task, company);
        }
    }

    private List<InboxTask> ofLeavers() {
        var leavers = sql.queryForList(LEAVERS, Long.class).toArray(Long[]::new);
        return leavers.length == 0 ? List.of() : sql.query(OF_LEAVERS, InboxTask::of, (Object) leavers);
    }

    private List<InboxTask> ofEmptyRoles(Company company) {
        var empty = sql.queryForList(ROLES_WAITED_FOR, String.class).stream()
                .filter(role -> !company.anybodyHas(List.of(role)))
                .toArray(String[]::new);
        return empty.length == 0
                ? List.of()
                : sql.query(OF_ROLES, InboxTask::of, (Object) empty).stream()
                        .filter(task -> !company.anybodyHas(task.roles()))
                        .toList();
    }

    private void give(InboxTask task, Company company) {
        var recipient = Recipients.of(
                company, drawn.drawn(task).find(UserTask.RESPONSIBLE).orElse(null), () -> owner(task));
        if (!isAlready(task, recipient)) {
            inbox.give(task.id(), recipient);
            hints.changed(task);
            hints.given(task.id(), recipient);
        }
    }

    private static boolean isAlready(InboxTask task, Recipient recipient) {
        return Objects.equals(task.assignee(), recipient.person())
                && task.roles().equals(recipient.roles());
    }

    private PersonId owner(InboxTask task) {
        return records.read(task.record())
                .map(StoredRecord::owner)
                .orElseGet(() -> Objects.requireNonNullElse(task.assignee(), UNKNOWN));
    }
}
