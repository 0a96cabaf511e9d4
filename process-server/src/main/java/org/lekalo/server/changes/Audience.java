package org.lekalo.server.changes;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.library.contract.PersonId;

/**
 * Whom a change concerns: these people, those with any of the roles, those in any of the departments. A hint carries no
 * data, so the audience saves idle reading; what may be read is decided where it is read.
 */
public record Audience(boolean all, Set<Long> people, Set<String> roles, Set<Long> departments) {

    public static final Audience EVERYBODY = new Audience(true, Set.of(), Set.of(), Set.of());
    public static final Audience NOBODY = new Audience(false, Set.of(), Set.of(), Set.of());

    public Audience {
        people = Set.copyOf(people);
        roles = Set.copyOf(roles);
        departments = Set.copyOf(departments);
    }

    /** The person, if there is one. */
    public Audience person(@Nullable PersonId person) {
        return person == null ? this : new Audience(all, with(people, Set.of(person.value())), roles, departments);
    }

    public Audience roles(Collection<String> more) {
        return new Audience(all, people, with(roles, more), departments);
    }

    public Audience role(String role) {
        return roles(Set.of(role));
    }

    /** The department, if there is one. */
    public Audience department(@Nullable Long department) {
        return department == null ? this : new Audience(all, people, roles, with(departments, Set.of(department)));
    }

    boolean includes(Person person) {
        return all
                || people.contains(person.id().value())
                || (person.departmentId() != null && departments.contains(person.departmentId()))
                || person.roles().stream().anyMatch(roles::contains);
    }

    private static <T> Set<T> with(Set<T> some, Collection<? extends T> more) {
        var both = new HashSet<T>(some);
        both.addAll(more);
        return both;
    }
}
