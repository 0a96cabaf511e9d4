package org.lekalo.server.admin;

import static org.lekalo.library.contract.Roles.ADMINISTRATOR;

import java.util.List;
import org.lekalo.library.contract.PeopleApi.Department;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.library.contract.PeopleApi.Role;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.contract.StaffApi;
import org.lekalo.library.record.Text;
import org.lekalo.server.security.Caller;
import org.springframework.web.bind.annotation.RestController;

@RestController
class StaffController implements StaffApi {

    private final Staff staff;
    private final Departments departments;
    private final CompanyRoles roles;

    StaffController(Staff staff, Departments departments, CompanyRoles roles) {
        this.staff = staff;
        this.departments = departments;
        this.roles = roles;
    }

    private static Caller administrator() {
        return Caller.current().require(ADMINISTRATOR);
    }

    @Override
    public Made add(NewPerson person) {
        return staff.add(person, administrator());
    }

    @Override
    public Person change(PersonId id, PersonChange change) {
        return staff.change(id, change, administrator());
    }

    @Override
    public List<Mail> mail() {
        administrator();
        return staff.mail();
    }

    @Override
    public Password resetPassword(PersonId id, Password password) {
        return new Password(staff.resetPassword(id, password.password(), administrator()));
    }

    @Override
    public Belongings belongings(PersonId id) {
        administrator();
        return staff.belongings(id);
    }

    @Override
    public Belongings leave(PersonId id, Departure departure) {
        return staff.leave(id, departure, administrator());
    }

    @Override
    public Person comeBack(PersonId id) {
        return staff.comeBack(id, administrator());
    }

    @Override
    public Department addDepartment(DepartmentChange department) {
        return departments.add(department, administrator());
    }

    @Override
    public Department changeDepartment(long id, DepartmentChange change) {
        return departments.change(id, change, administrator());
    }

    @Override
    public void removeDepartment(long id) {
        departments.remove(id, administrator());
    }

    @Override
    public List<KnownRole> roles() {
        administrator();
        return roles.all();
    }

    @Override
    public Role addRole(Text name) {
        return roles.add(name, administrator());
    }

    @Override
    public Role renameRole(String key, Text name) {
        return roles.rename(key, name, administrator());
    }

    @Override
    public void removeRole(String key) {
        roles.remove(key, administrator());
    }
}
