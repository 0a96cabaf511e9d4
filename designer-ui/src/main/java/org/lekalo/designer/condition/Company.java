package org.lekalo.designer.condition;

import java.util.List;
import java.util.Optional;
import org.lekalo.library.contract.PeopleApi;
import org.lekalo.library.contract.PeopleApi.Department;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.library.contract.PeopleApi.Role;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.record.RecordTypes;

/** The people and the CRM's words that settings choose from; {@code records} finds records to refer to. */
public record Company(
        RecordTypes types, List<Person> people, List<Department> departments, List<Role> roles, RecordsApi records) {

    public static Company ask(RecordTypes types, PeopleApi people, RecordsApi records) {
        return new Company(types, people.people(), people.departments(), people.roles(), records);
    }

    public List<Person> active() {
        return people.stream().filter(Person::active).toList();
    }

    public Optional<Person> person(long id) {
        return people.stream().filter(person -> person.id().value() == id).findFirst();
    }

    public Optional<Department> department(long id) {
        return departments.stream().filter(department -> department.id() == id).findFirst();
    }

    public Optional<Role> role(String key) {
        return roles.stream().filter(role -> role.key().equals(key)).findFirst();
    }
}
