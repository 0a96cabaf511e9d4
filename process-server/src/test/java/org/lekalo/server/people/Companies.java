package org.lekalo.server.people;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.PeopleApi.Department;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.library.contract.PersonId;

/** Companies that no database has to hold. */
final class Companies {

    private Companies() {}

    static Company company(List<Person> people, Department... departments) {
        return new Company(people, List.of(departments), List.of(), Map.of(), Map.of());
    }

    static Person person(long id, String login, @Nullable Integer department, String... roles) {
        return person(id, login, department, true, roles);
    }

    /** Who works here no more. */
    static Person gone(long id, String login, @Nullable Integer department, String... roles) {
        return person(id, login, department, false, roles);
    }

    private static Person person(long id, String login, @Nullable Integer department, boolean active, String... roles) {
        return new Person(
                new PersonId(id),
                login,
                login,
                "",
                department == null ? null : department.longValue(),
                Set.of(roles),
                active);
    }

    static Department department(long id, @Nullable Long parent, @Nullable Long head) {
        return new Department(id, "Department " + id, parent, head == null ? null : new PersonId(head));
    }
}
