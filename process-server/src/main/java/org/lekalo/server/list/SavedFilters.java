package org.lekalo.server.list;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.condition.ConditionRow;
import org.lekalo.library.contract.ListsApi.NewFilter;
import org.lekalo.library.contract.ListsApi.SavedFilter;
import org.lekalo.library.contract.ListsApi.Sharing;
import org.lekalo.library.contract.PeopleApi.Department;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.contract.RefusalSentences;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.contract.Refusals.NotAllowed;
import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.library.contract.Roles;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.Visible;
import org.lekalo.server.people.Company;
import org.lekalo.server.people.People;
import org.lekalo.server.security.Caller;
import org.lekalo.server.type.TypeRemoved;
import org.springframework.context.event.EventListener;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Filters under a name: one's own, and those that others share with one's department or with everybody. */
@Component
class SavedFilters {

    private final DSLContext sql;
    private final People people;
    private final FilterJson json;

    SavedFilters(DSLContext sql, People people, FilterJson json) {
        this.sql = sql;
        this.people = people;
        this.json = json;
    }

    @Transactional(readOnly = true)
    public List<SavedFilter> of(RecordType shown, Caller caller) {
        var company = people.company();
        var departments = company.withAbove(caller.departmentId()).stream()
                .map(Department::id)
                .toArray(Long[]::new);
        return sql.fetch("""
                        select * from saved_filter
                        where type = ? and (person = ? or sharing = 'ALL' or (sharing = 'DEPARTMENT' and department = any (?)))
                        order by name collate "ru-x-icu", id
                        """, shown.key(), caller.id().value(), departments)
                .map(row -> read(row, shown, caller, company));
    }

    /** The number of the filter with which the caller's list opens, where he still sees it. */
    @Transactional(readOnly = true)
    public Optional<Long> start(String type, Caller caller) {
        return sql.fetchOptional(
                        "select filter from list_start where person = ? and type = ?",
                        caller.id().value(),
                        type)
                .map(row -> row.get("filter", Long.class));
    }

    @Transactional
    public void startWith(RecordType shown, @Nullable Long filter, Caller caller) {
        if (filter == null) {
            sql.execute(
                    "delete from list_start where person = ? and type = ?",
                    caller.id().value(),
                    shown.key());
            return;
        }
        seen(shown, filter, caller);
        sql.execute("""
                insert into list_start (person, type, filter) values (?, ?, ?)
                on conflict (person, type) do update set filter = excluded.filter
                """, caller.id().value(), shown.key(), filter);
    }

    @Transactional
    public SavedFilter save(RecordType shown, NewFilter filter, Caller caller) {
        requireFree(shown, filter, caller.id().value(), null);
        var id = sql.fetchSingle(
                        """
                        insert into saved_filter (type, name, person, sharing, department, filters)
                        values (?, ?, ?, ?, ?, ?) returning id
                        """,
                        shown.key(),
                        filter.name().strip(),
                        caller.id().value(),
                        filter.sharing().name(),
                        caller.departmentId(),
                        json.write(filter.filters()))
                .get("id", Long.class);
        return seen(shown, id, caller);
    }

    @Transactional
    public SavedFilter change(RecordType shown, long id, NewFilter filter, Caller caller) {
        changeable(shown, id, caller);
        var stored = sql.fetchSingle("select name, person from saved_filter where id = ?", id);
        if (!stored.get("name", String.class).equals(filter.name().strip())) {
            requireFree(shown, filter, stored.get("person", Long.class), id);
        }
        sql.execute(
                "update saved_filter set name = ?, sharing = ?, filters = ? where id = ?",
                filter.name().strip(),
                filter.sharing().name(),
                json.write(filter.filters()),
                id);
        return read(sql.fetchSingle("select * from saved_filter where id = ?", id), shown, caller, people.company());
    }

    @Transactional
    public void delete(RecordType shown, long id, Caller caller) {
        changeable(shown, id, caller);
        sql.execute("delete from saved_filter where id = ?", id);
    }

    private void changeable(RecordType shown, long id, Caller caller) {
        if (!seen(shown, id, caller).mayChange()) {
            throw new NotAllowed();
        }
    }

    /** A person's filters of one list differ by name, whoever is faster: under the same one they could not be told apart. */
    private void requireFree(RecordType shown, NewFilter filter, long owner, @Nullable Long own) {
        sql.execute(
                "select pg_advisory_xact_lock(hashtextextended(?, ?))", "names of saved_filter:" + shown.key(), owner);
        var others = sql.fetch(
                "select name from saved_filter where type = ? and person = ? and id is distinct from ?::bigint",
                shown.key(),
                owner,
                own);
        if (others.getValues("name", String.class).stream().anyMatch(other -> Visible.alike(other, filter.name()))) {
            throw taken(filter);
        }
    }

    private static FieldsRefused taken(NewFilter filter) {
        var text = RefusalSentences.of(
                "refusal.field.name-taken", Map.of("name", filter.name().strip()), LocaleContextHolder.getLocale());
        return FieldsRefused.of(List.of(new FieldProblem("name", text)));
    }

    private SavedFilter seen(RecordType shown, long id, Caller caller) {
        return of(shown, caller).stream()
                .filter(filter -> filter.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("filter", id));
    }

    private SavedFilter read(Record row, RecordType shown, Caller caller, Company company) {
        var person = new PersonId(row.get("person", Long.class));
        var rows = Arrays.asList(json.read(row.get("filters", String.class), ConditionRow[].class));
        var known = ListLooks.known(shown, rows);
        return new SavedFilter(
                row.get("id", Long.class),
                row.get("name", String.class),
                Sharing.valueOf(row.get("sharing", String.class)),
                company.person(person).map(Person::name).orElse(""),
                person.equals(caller.id()) || caller.is(Roles.ADMINISTRATOR),
                known,
                known.size() < rows.size());
    }

    @EventListener
    void removed(TypeRemoved removed) {
        sql.execute("delete from list_start where type = ?", removed.type());
        sql.execute("delete from saved_filter where type = ?", removed.type());
    }
}
