package org.lekalo.server.admin;

import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.AuditApi.Deed;
import org.lekalo.library.contract.PeopleApi.Department;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.library.contract.StaffApi.DepartmentChange;
import org.lekalo.library.contract.StaffApi.DepartmentNotEmpty;
import org.lekalo.server.audit.Audit;
import org.lekalo.server.metadata.UsePlaces;
import org.lekalo.server.model.NamedInModels;
import org.lekalo.server.people.Company;
import org.lekalo.server.people.People;
import org.lekalo.server.security.Caller;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tree of departments and their heads. */
@Component
class Departments {

    private final DSLContext sql;
    private final People people;
    private final NamedInModels drawings;
    private final Audit audit;

    Departments(DSLContext sql, People people, NamedInModels drawings, Audit audit) {
        this.sql = sql;
        this.people = people;
        this.drawings = drawings;
        this.audit = audit;
    }

    @Transactional
    public Department add(DepartmentChange asked, Caller caller) {
        checked(held(), null, asked);
        long id = sql.fetchSingle(
                        "insert into department (name, parent, head) values (?, ?::bigint, ?::bigint) returning id",
                        asked.name().strip(),
                        asked.parentId(),
                        value(asked.headId()))
                .get("id", Long.class);
        return told(id, caller);
    }

    @Transactional
    public Department change(long id, DepartmentChange asked, Caller caller) {
        var company = held();
        known(company, id);
        checked(company, id, asked);
        sql.execute(
                "update department set name = ?, parent = ?::bigint, head = ?::bigint where id = ?",
                asked.name().strip(),
                asked.parentId(),
                value(asked.headId()),
                id);
        return told(id, caller);
    }

    /** Records of people who left it long ago keep nobody here: they follow their owners. */
    @Transactional
    public void remove(long id, Caller caller) {
        var company = held();
        var department = known(company, id);
        boolean used =
                company.people().stream().anyMatch(person -> Long.valueOf(id).equals(person.departmentId()))
                        || company.withBelow(id).size() > 1;
        if (used) {
            throw new DepartmentNotEmpty(Map.of("name", department.name()));
        }
        UsePlaces.requireNone(drawings.department(id));
        sql.execute("delete from department where id = ?", id);
        audit.write(caller.id(), Deed.DEPARTMENT_CHANGED, department.name(), Map.of("removed", "true"));
    }

    private Company held() {
        sql.execute("lock table department in share row exclusive mode");
        people.changedHere();
        return people.companyNow();
    }

    private static void checked(Company company, @Nullable Long id, DepartmentChange asked) {
        var checks = new StaffChecks(company);
        checks.text("name", asked.name());
        var parent = asked.parentId();
        checks.free(
                "name",
                asked.name(),
                Optional.ofNullable(id).flatMap(company::department).map(Department::name),
                company.departments().stream()
                        .filter(other -> !Long.valueOf(other.id()).equals(id))
                        .map(Department::name));
        if (parent != null && company.department(parent).isEmpty()) {
            checks.add("parentId", "unknown-department", Map.of());
        } else if (parent != null && id != null && company.withBelow(id).contains(parent)) {
            checks.add("parentId", "below-itself", Map.of());
        }
        if (asked.headId() != null) {
            checks.works("headId", asked.headId());
        }
        checks.refuseIfAny();
    }

    private Department told(long id, Caller caller) {
        var department = known(people.companyNow(), id);
        audit.write(caller.id(), Deed.DEPARTMENT_CHANGED, department.name(), Map.of());
        return department;
    }

    private static Department known(Company company, long id) {
        return company.department(id).orElseThrow(() -> new NotFound("department", id));
    }

    private static @Nullable Long value(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }
}
