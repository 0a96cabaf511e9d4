package org.lekalo.designer.company;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.PeopleApi.Department;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.library.contract.PeopleApi.Role;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.contract.Roles;
import org.lekalo.library.contract.StaffApi;
import org.lekalo.library.contract.StaffApi.DepartmentNotEmpty;
import org.lekalo.library.record.Text;

/** Remembers what was asked of it; refuses an empty login. */
public final class Staff implements StaffApi {

    public final List<NewPerson> added = new ArrayList<>();
    public final List<PersonChange> changed = new ArrayList<>();
    public final List<PersonId> left = new ArrayList<>();
    public @Nullable PersonId heir;
    public @Nullable Boolean toNobody;

    @Override
    public Made add(NewPerson person) {
        if (person.login().equals("elena")) {
            throw FieldsRefused.of(List.of(new FieldProblem("login", "Такой логин уже есть")));
        }
        added.add(person);
        return new Made(
                new Person(
                        new PersonId(77), person.login(), person.name(), person.position(), null, person.roles(), true),
                "once-only-1");
    }

    @Override
    public Person change(PersonId id, PersonChange change) {
        changed.add(change);
        return People.ELENA;
    }

    @Override
    public List<Mail> mail() {
        return List.of(new Mail(People.ELENA.id(), "elena@lekalo.example"));
    }

    @Override
    public Password resetPassword(PersonId id, Password password) {
        return new Password("fresh-one-2");
    }

    @Override
    public Belongings belongings(PersonId id) {
        return new Belongings(12, 3, List.of("процесс «Согласование скидки», версия 2 («Решить»)"));
    }

    @Override
    public Belongings leave(PersonId id, Departure departure) {
        left.add(id);
        heir = departure.handTo();
        toNobody = departure.toNobody();
        return belongings(id);
    }

    @Override
    public Person comeBack(PersonId id) {
        return People.ELENA;
    }

    @Override
    public Department addDepartment(DepartmentChange department) {
        return new Department(5, department.name(), department.parentId(), department.headId());
    }

    @Override
    public Department changeDepartment(long id, DepartmentChange change) {
        return new Department(id, change.name(), change.parentId(), change.headId());
    }

    @Override
    public void removeDepartment(long id) {
        throw new DepartmentNotEmpty(Map.of("name", "Отдел продаж"));
    }

    @Override
    public List<KnownRole> roles() {
        return List.of(
                new KnownRole(new Role(Roles.SALES, new Text("Продажи", "Sales")), true, 2),
                new KnownRole(new Role("role-1", new Text("Склад", "Warehouse")), false, 1));
    }

    @Override
    public Role addRole(Text name) {
        return new Role("role-2", name);
    }

    @Override
    public Role renameRole(String key, Text name) {
        return new Role(key, name);
    }

    @Override
    public void removeRole(String key) {
        added.clear();
    }
}
