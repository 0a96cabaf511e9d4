package org.lekalo.server.people;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.PeopleApi.Department;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.library.contract.PeopleApi.Role;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.contract.Roles;

/** All people, departments and roles as they are at one moment; unchanging, so that one reading can be shared. */
public final class Company {

    private final List<Person> people;
    private final List<Department> departments;
    private final List<Role> roles;
    private final Map<PersonId, Integer> sessions;
    private final Map<PersonId, Mailbox> mailboxes;
    private final Map<PersonId, Person> byId;
    private final Map<Long, Department> departmentsById;

    Company(
            List<Person> people,
            List<Department> departments,
            List<Role> roles,
            Map<PersonId, Integer> sessions,
            Map<PersonId, Mailbox> mailboxes) {
        this.people = List.copyOf(people);
        this.departments = List.copyOf(departments);
        this.roles = List.copyOf(roles);
        this.sessions = Map.copyOf(sessions);
        this.mailboxes = Map.copyOf(mailboxes);
        this.byId = people.stream().collect(toUnmodifiableMap(Person::id, identity()));
        this.departmentsById = departments.stream().collect(toUnmodifiableMap(Department::id, identity()));
    }

    /** By name, those who left included. */
    public List<Person> people() {
        return people;
    }

    /** By name. */
    public List<Department> departments() {
        return departments;
    }

    public List<Role> roles() {
        return roles;
    }

    public Optional<Person> person(@Nullable PersonId id) {
        return id == null ? Optional.empty() : Optional.ofNullable(byId.get(id));
    }

    /** How often all sessions of the person were ended; what was signed in before the last time is signed in no more. */
    public int sessionsEnded(PersonId id) {
        return sessions.getOrDefault(id, 0);
    }

    /** Where the person's letters go; empty where no address is known. */
    public Optional<Mailbox> mailbox(PersonId id) {
        return Optional.ofNullable(mailboxes.get(id));
    }

    public Optional<Person> personWithLogin(String login) {
        return people.stream().filter(person -> person.login().equals(login)).findFirst();
    }

    public Optional<Department> department(@Nullable Long id) {
        return id == null ? Optional.empty() : Optional.ofNullable(departmentsById.get(id));
    }

    public Optional<Role> role(String key) {
        return roles.stream().filter(role -> role.key().equals(key)).findFirst();
    }

    /** The active people who have the role, by name. */
    public List<Person> withRole(String role) {
        return people.stream()
                .filter(person -> person.active() && person.roles().contains(role))
                .toList();
    }

    /** The active people of the department itself, by name. */
    public List<Person> workingIn(long department) {
        return people.stream()
                .filter(person -> person.active() && Objects.equals(person.departmentId(), department))
                .toList();
    }

    /** Whoever is asked where nobody else is left: the process owners, or the administrators, of whom there always is one. */
    public String roleOfLastResort() {
        return withRole(Roles.PROCESS_OWNER).isEmpty() ? Roles.ADMINISTRATOR : Roles.PROCESS_OWNER;
    }

    /** Whether somebody who works here has any of the roles. */
    public boolean anybodyHas(Collection<String> anyOfRoles) {
        return anyOfRoles.stream().anyMatch(role -> !withRole(role).isEmpty());
    }

    /** The department and all that lie below it. */
    public Set<Long> withBelow(long department) {
        Set<Long> found = new LinkedHashSet<>(Set.of(department));
        int before;
        do {
            before = found.size();
            departments.stream()
                    .filter(known -> known.parentId() != null && found.contains(known.parentId()))
                    .forEach(known -> found.add(known.id()));
        } while (found.size() > before);
        return found;
    }

    /** The department and all above it, from below; none for null. */
    public List<Department> withAbove(@Nullable Long department) {
        List<Department> found = new ArrayList<>();
        var here = department(department);
        while (here.isPresent() && !found.contains(here.get())) {
            found.add(here.get());
            here = department(here.get().parentId());
        }
        return found;
    }

    /** The departments that the person heads. */
    public List<Department> headedBy(PersonId person) {
        return departments.stream()
                .filter(department -> person.equals(department.headId()))
                .toList();
    }

    /** The head of a department; where it has none who works here, that of the department above it. */
    public Optional<Person> headOf(Department department) {
        return headAbove(department, null);
    }

    /** Whom a person answers to: the head of the department, or, for a head, the next one up; empty for the topmost. */
    public Optional<Person> headOf(Person person) {
        return department(person.departmentId()).flatMap(department -> headAbove(department, person.id()));
    }

    /** All to whom a person answers, from below. */
    public Stream<Person> headsOf(Person person) {
        return headsAbove(person.departmentId(), person.id());
    }

    private Optional<Person> headAbove(Department department, @Nullable PersonId except) {
        return headsAbove(department.id(), except).findFirst();
    }

    private Stream<Person> headsAbove(@Nullable Long department, @Nullable PersonId except) {
        return withAbove(department).stream()
                .flatMap(above -> person(above.headId()).stream())
                .filter(head -> head.active() && !head.id().equals(except))
                .distinct();
    }
}
