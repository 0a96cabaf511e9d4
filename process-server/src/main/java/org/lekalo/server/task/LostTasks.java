package org.lekalo.server.task;

import java.util.List;
import java.util.stream.Stream;
import org.lekalo.server.people.Company;
import org.lekalo.server.people.People;
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

    private final JdbcTemplate sql;
    private final People people;
    private final TaskAnew anew;

    LostTasks(JdbcTemplate sql, People people, TaskAnew anew) {
        this.sql = sql;
        this.people = people;
        this.anew = anew;
    }

    /** Gives each to whom a new one of its step would go. One that is being answered is left to its answer. */
    @Transactional
    public void find() {
        var company = people.companyNow();
        Stream.concat(ofLeavers().stream(), ofEmptyRoles(company).stream()).forEach(task -> anew.give(task, company));
    }

    /** The same of one that was just given back. */
    void givenBack(InboxTask task) {
        var company = people.companyNow();
        if (!company.anybodyHas(task.roles())) {
            anew.give(task, company);
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
}
