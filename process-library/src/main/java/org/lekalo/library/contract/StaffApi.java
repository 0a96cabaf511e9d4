package org.lekalo.library.contract;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.PeopleApi.Department;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.library.contract.PeopleApi.Role;
import org.lekalo.library.record.Text;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * The company's people, departments and roles as administrators keep them; nobody else may call it. Whatever would leave
 * the company without an administrator who works here is {@link LastAdministrator} (409); what is wrong with what
 * was given is {@link Refusals.FieldsRefused} (422).
 */
@HttpExchange("/api/staff")
public interface StaffApi {

    /** Makes a person. Without a password one is invented, and given back this once. */
    @PostExchange("/people")
    Made add(@RequestBody NewPerson person);

    /** Changes a person; the records he owns follow him to another department. */
    @PutExchange("/people/{id}")
    Person change(@PathVariable PersonId id, @RequestBody PersonChange change);

    /** Gives him a password, the one that is set or an invented one, and gives it back this once. */
    @PostExchange("/people/{id}/password")
    Password resetPassword(@PathVariable PersonId id, @RequestBody Password password);

    /** What would have to be handed over if he left. */
    @GetExchange("/people/{id}/belongings")
    Belongings belongings(@PathVariable PersonId id);

    /**
     * Lets him leave: he cannot sign in any more, his open tasks and his records become the other's. Where it is said that
     * nobody takes them, his tasks go where new ones would, those set by hand to his head or to the caller, and his records
     * stay his; where neither is said and he has any, it is {@link Refusals.FieldsRefused} (422).
     */
    @PostExchange("/people/{id}/departure")
    Belongings leave(@PathVariable PersonId id, @RequestBody Departure departure);

    /** Takes him back, with his roles; what was handed over stays where it is. */
    @PostExchange("/people/{id}/comeback")
    Person comeBack(@PathVariable PersonId id);

    @PostExchange("/departments")
    Department addDepartment(@RequestBody DepartmentChange department);

    /** Refused where it would come to lie below itself. */
    @PutExchange("/departments/{id}")
    Department changeDepartment(@PathVariable long id, @RequestBody DepartmentChange change);

    /**
     * Refused with {@link DepartmentNotEmpty} (409) while people or departments are in it, and with
     * {@link MetadataApi.StillUsed} (409) while a published process names its head.
     */
    @DeleteExchange("/departments/{id}")
    void removeDepartment(@PathVariable long id);

    /** The roles with what may be done with them. */
    @GetExchange("/roles")
    List<KnownRole> roles();

    @PostExchange("/roles")
    Role addRole(@RequestBody Text name);

    /** Built-in roles keep their names: {@link Refusals.NotAllowed} (403). */
    @PutExchange("/roles/{key}")
    Role renameRole(@PathVariable String key, @RequestBody Text name);

    /** Takes a role of the company's own from all who have it, and away; refused where a stage's gate or a published process names it. */
    @DeleteExchange("/roles/{key}")
    void removeRole(@PathVariable String key);

    /** Where the letters of all people go who have an address. */
    @GetExchange("/people/mail")
    List<Mail> mail();

    /**
     * @param password null: invent one
     * @param mail where his letters go; null: nowhere
     */
    record NewPerson(
            String login,
            String name,
            String position,
            @Nullable Long departmentId,
            Set<String> roles,
            @Nullable String password,
            @Nullable String mail) {

        public NewPerson(
                String login,
                String name,
                String position,
                @Nullable Long departmentId,
                Set<String> roles,
                @Nullable String password) {
            this(login, name, position, departmentId, roles, password, null);
        }
    }

    record Made(Person person, String password) {}

    /** @param mail where his letters go; empty: nowhere; null: where they went */
    record PersonChange(
            String name,
            String position,
            @Nullable Long departmentId,
            Set<String> roles,
            @Nullable String mail) {

        public PersonChange(String name, String position, @Nullable Long departmentId, Set<String> roles) {
            this(name, position, departmentId, roles, null);
        }
    }

    record Mail(PersonId person, String address) {}

    /** @param password null: invent one */
    record Password(@Nullable String password) {}

    /**
     * @param tasks open ones, of processes and set by hand
     * @param drawings the steps of published processes that name him, in words: what comes there goes to his head
     */
    record Belongings(long records, long tasks, List<String> drawings) {}

    /** @param toNobody true: what he has is handed to nobody */
    record Departure(@Nullable PersonId handTo, @Nullable Boolean toNobody) {}

    record DepartmentChange(
            String name, @Nullable Long parentId, @Nullable PersonId headId) {}

    record KnownRole(Role role, boolean builtIn, long people) {}

    /** Nobody would be left who may administer the company. */
    final class LastAdministrator extends Refusal {

        public LastAdministrator() {
            this(Map.of());
        }

        public LastAdministrator(Map<String, Object> facts) {
            super("last-administrator", 409, facts);
        }
    }

    /** People or departments are in the department still, {@code name} says which. */
    final class DepartmentNotEmpty extends Refusal {

        public DepartmentNotEmpty(Map<String, Object> facts) {
            super("department-not-empty", 409, facts);
        }
    }
}
