package org.lekalo.server.people;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.setting.Responsible;
import org.lekalo.library.setting.Responsible.APerson;
import org.lekalo.library.setting.Responsible.DepartmentHead;
import org.lekalo.library.setting.Responsible.OwnersHead;
import org.lekalo.library.setting.Responsible.RecordOwner;
import org.springframework.stereotype.Component;

/**
 * Who is meant by a responsible at the moment a token arrives. Somebody who left is stood in for by the head of the
 * department, and where nobody is left by those of the last resort: no task is ever nobody's.
 */
@Component
public class Recipients {

    private final People people;

    Recipients(People people) {
        this.people = people;
    }

    /** Exactly one of a person and roles; {@code note} says why it is another than was drawn, null where it is not. */
    public record Recipient(
            @Nullable PersonId person,
            List<String> roles,
            @Nullable String note) {

        private static Recipient of(Person person) {
            return new Recipient(person.id(), List.of(), null);
        }

        private Recipient because(String reason) {
            return new Recipient(person, roles, reason);
        }
    }

    /** The owner of the record is asked for only where the responsible depends on it. */
    public Recipient of(@Nullable Responsible responsible, Supplier<PersonId> owner) {
        return of(people.company(), responsible, owner);
    }

    /** As the other, in a company that is changing in this transaction. */
    public static Recipient of(Company company, @Nullable Responsible responsible, Supplier<PersonId> owner) {
        if (responsible instanceof APerson named) {
            return personOrHead(company, new PersonId(named.personId()));
        }
        if (responsible instanceof RecordOwner) {
            return personOrHead(company, owner.get());
        }
        if (responsible instanceof OwnersHead) {
            return headOf(company, owner.get()).orElseGet(() -> lastResort(company, "no-head"));
        }
        if (responsible instanceof DepartmentHead head) {
            return company.department(head.departmentId())
                    .flatMap(company::headOf)
                    .map(Recipient::of)
                    .orElseGet(() -> lastResort(company, "no-head"));
        }
        return responsible instanceof Responsible.Roles roles
                ? anyOf(company, roles.roles())
                : lastResort(company, "nobody");
    }

    private static Recipient personOrHead(Company company, PersonId id) {
        return company.person(id)
                .filter(Person::active)
                .map(Recipient::of)
                .or(() -> headOf(company, id).map(head -> head.because("left")))
                .orElseGet(() -> lastResort(company, "left"));
    }

    private static Optional<Recipient> headOf(Company company, PersonId id) {
        return company.person(id).flatMap(company::headOf).map(Recipient::of);
    }

    private static Recipient anyOf(Company company, List<String> roles) {
        return company.anybodyHas(roles) ? new Recipient(null, roles, null) : lastResort(company, "role-empty");
    }

    private static Recipient lastResort(Company company, String reason) {
        return new Recipient(null, List.of(company.roleOfLastResort()), reason);
    }

    /** All who it may be today, whosever record it is about, by name; nobody where it would be those of the last resort. */
    Stream<Person> today(Responsible responsible) {
        if (responsible instanceof RecordOwner) {
            return Stream.empty();
        }
        var company = people.company();
        var meant = responsible instanceof OwnersHead ? heads(company) : meant(company, responsible);
        return company.people().stream().filter(person -> meant.contains(person.id()));
    }

    private static Set<PersonId> heads(Company company) {
        return company.people().stream()
                .filter(Person::active)
                .flatMap(person -> company.headOf(person).stream())
                .map(Person::id)
                .collect(toSet());
    }

    private Set<PersonId> meant(Company company, Responsible responsible) {
        var recipient = of(company, responsible, () -> {
            throw new IllegalStateException("No record to ask for its owner");
        });
        boolean lastResort = recipient.person() == null && recipient.note() != null;
        return lastResort ? Set.of() : Set.copyOf(everybody(recipient));
    }

    /** Each person meant, once. */
    public List<PersonId> everybody(Recipient recipient) {
        var person = recipient.person();
        if (person != null) {
            return List.of(person);
        }
        var company = people.company();
        return recipient.roles().stream()
                .flatMap(role -> company.withRole(role).stream())
                .map(Person::id)
                .distinct()
                .toList();
    }
}
