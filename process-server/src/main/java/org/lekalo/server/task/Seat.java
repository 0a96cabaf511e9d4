package org.lekalo.server.task;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.library.contract.PersonId;
import org.lekalo.server.security.Caller;

/** From where somebody sees tasks: his own place, and that of each absent person for whom he stands in today. */
record Seat(Caller caller, List<Person> principals) {

    PersonId id() {
        return caller.id();
    }

    Long[] people() {
        return Stream.concat(Stream.of(caller.id()), principals.stream().map(Person::id))
                .map(PersonId::value)
                .toArray(Long[]::new);
    }

    Set<String> roles() {
        var roles = new HashSet<>(caller.roles());
        principals.forEach(principal -> roles.addAll(principal.roles()));
        return roles;
    }

    boolean has(InboxTask task) {
        return caller.id().equals(task.assignee())
                || principals.stream().anyMatch(principal -> principal.id().equals(task.assignee()));
    }

    boolean isMeantBy(InboxTask task) {
        return !Collections.disjoint(task.roles(), roles());
    }

    /** His own or his principals', one of their roles' that nobody took, or one that was completed by him or for him. */
    boolean sees(InboxTask task) {
        return has(task) || hasCompleted(task) || (task.assignee() == null && isMeantBy(task));
    }

    boolean hasCompleted(InboxTask task) {
        return caller.id().equals(task.completedBy()) || caller.id().equals(task.completedFor());
    }

    /** In whose stead he has the task; empty where it is his by himself. */
    Optional<Person> standsInFor(InboxTask task) {
        var mine = caller.id().equals(task.assignee())
                ? task.roles().isEmpty() || !Collections.disjoint(task.roles(), caller.roles())
                : task.assignee() == null && !Collections.disjoint(task.roles(), caller.roles());
        return mine
                ? Optional.empty()
                : principals.stream()
                        .filter(principal -> principal.id().equals(task.assignee())
                                || !Collections.disjoint(task.roles(), principal.roles()))
                        .findFirst();
    }
}
