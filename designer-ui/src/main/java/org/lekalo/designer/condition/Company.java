package org.lekalo.designer.condition;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Optional;
import org.lekalo.designer.words.Formats;
import org.lekalo.library.contract.ModelsApi.Callable;
import org.lekalo.library.contract.PeopleApi;
import org.lekalo.library.contract.PeopleApi.Department;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.library.contract.PeopleApi.Role;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.record.RecordTypes;
import org.lekalo.library.setting.Names;
import org.lekalo.library.setting.Names.Staff;
import org.lekalo.library.setting.Processes;
import org.lekalo.library.setting.Processes.Known;
import org.lekalo.library.setting.Responsible;
import org.lekalo.library.setting.Who;

/**
 * The people and the CRM's words that settings choose from; {@code records} finds records to refer to, {@code directory} who is
 * meant today.
 */
public record Company(
        RecordTypes types,
        PeopleApi directory,
        List<Person> people,
        List<Department> departments,
        List<Role> roles,
        RecordsApi records,
        List<Callable> processes) {

    public static Company ask(RecordTypes types, PeopleApi people, RecordsApi records) {
        return ask(types, people, records, List.of());
    }

    /** @param processes those that can be had run */
    public static Company ask(RecordTypes types, PeopleApi people, RecordsApi records, List<Callable> processes) {
        return new Company(types, people, people.people(), people.departments(), people.roles(), records, processes);
    }

    /** As a drawing is looked at with them. */
    public Processes known() {
        return new Processes(
                null,
                processes.stream()
                        .collect(toMap(
                                process -> process.id().value(),
                                process -> new Known(
                                        process.name(),
                                        process.recordTypes(),
                                        process.ends(),
                                        process.calls().stream()
                                                .map(ProcessModelId::value)
                                                .collect(toSet())))));
    }

    /** What they are called, as the current user reads. */
    public Names names() {
        var formats = Formats.current();
        var staff = new Staff(
                people.stream().collect(toMap(person -> person.id().value(), Person::name)),
                roles.stream().collect(toMap(Role::key, Role::name)),
                departments.stream().collect(toMap(Department::id, Department::name)));
        return new Names(formats.locale(), formats.currency(), formats.zone(), types, null, staff, known());
    }

    /** Who it would be today, asked for anew each time. */
    public List<Person> today(Responsible who) {
        return directory.meant(new Who().write(who));
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
