package org.lekalo.server.access;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.AccessApi.Action;
import org.lekalo.library.contract.AccessApi.Level;
import org.lekalo.library.contract.PeopleApi.Department;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.library.contract.PeopleApi.Role;
import org.lekalo.library.contract.PersonId;
import org.lekalo.server.changes.Audience;
import org.lekalo.server.people.Company;
import org.lekalo.server.people.People;
import org.lekalo.server.row.StoredRecord;
import org.lekalo.server.security.Caller;
import org.springframework.stereotype.Component;

/**
 * Whom a change of a record concerns: those alone who see it by its owner and his department. Those who only take part in
 * it are not looked up for this.
 */
@Component
public class RecordAudiences {

    private static final int REMEMBERED = 10_000;

    private final Access access;
    private final RecordAccess records;
    private final People people;
    private volatile @Nullable Known known;

    RecordAudiences(Access access, RecordAccess records, People people) {
        this.access = access;
        this.records = records;
        this.people = people;
    }

    /** The same for all records of a type that one owns, for as long as nobody's rights change. */
    private record Known(Company company, AccessRules rules, Set<PersonId> away, Map<Owned, Audience> audiences) {

        boolean isOf(Company other, AccessRules others, Set<PersonId> absent) {
            return company == other && rules == others && away.equals(absent) && audiences.size() < REMEMBERED;
        }
    }

    private record Owned(
            String type, PersonId owner, @Nullable Long department) {}

    public Audience of(StoredRecord record) {
        var owned = new Owned(record.ref().type(), record.owner(), record.department());
        return current().audiences().computeIfAbsent(owned, this::audience);
    }

    private Known current() {
        var company = people.company();
        var rules = access.rules();
        var away = access.away();
        var current = known;
        if (current == null || !current.isOf(company, rules, away)) {
            current = new Known(company, rules, away, new ConcurrentHashMap<>());
            known = current;
        }
        return current;
    }

    private Audience audience(Owned owned) {
        var company = people.company();
        var above = company.withAbove(owned.department());
        var seeing = company.people().stream()
                .filter(person -> mayBeNear(person, owned, above))
                .filter(person -> sees(person, owned))
                .collect(toSet());
        var whole = above.stream()
                .map(Department::id)
                .filter(department -> seeing.containsAll(company.workingIn(department)))
                .collect(toSet());
        var others = seeing.stream()
                .filter(person -> person.id().equals(owned.owner())
                        || person.departmentId() == null
                        || !whole.contains(person.departmentId()))
                .map(Person::id);
        var deputies = access.deputies(seeing.stream().map(Person::id).toList()).stream();
        return new Audience(
                false,
                Stream.concat(others, deputies).map(PersonId::value).collect(toSet()),
                seeingAll(owned.type(), company),
                whole);
    }

    /** Who may see it by his department, by those that he heads, or since it is his. */
    private static boolean mayBeNear(Person person, Owned owned, List<Department> above) {
        return person.id().equals(owned.owner())
                || above.stream()
                        .anyMatch(department -> Objects.equals(person.departmentId(), department.id())
                                || person.id().equals(department.headId()));
    }

    private Set<String> seeingAll(String type, Company company) {
        var rules = access.rules();
        return company.roles().stream()
                .map(Role::key)
                .filter(role -> rules.level(Set.of(role), type, Action.SEE) == Level.ALL)
                .collect(toSet());
    }

    private boolean sees(Person person, Owned owned) {
        return person.active()
                && records.seesOwned(new Caller(person), owned.type(), owned.owner(), owned.department());
    }
}
