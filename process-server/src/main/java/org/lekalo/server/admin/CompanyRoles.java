package org.lekalo.server.admin;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.lekalo.library.contract.AuditApi.Deed;
import org.lekalo.library.contract.PeopleApi.Role;
import org.lekalo.library.contract.Refusals.NotAllowed;
import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.library.contract.Roles;
import org.lekalo.library.contract.StaffApi.KnownRole;
import org.lekalo.library.record.Text;
import org.lekalo.server.audit.Audit;
import org.lekalo.server.audit.Audit.Told;
import org.lekalo.server.people.Company;
import org.lekalo.server.people.People;
import org.lekalo.server.security.Caller;
import org.lekalo.server.task.Handover;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The built-in roles and those of the company's own. */
@Component
class CompanyRoles {

    private static final Set<String> BUILT_IN =
            Set.of(Roles.ANALYST, Roles.SALES, Roles.PROCESS_OWNER, Roles.ADMINISTRATOR);

    private final DSLContext sql;
    private final People people;
    private final RoleUses uses;
    private final Handover tasks;
    private final Audit audit;

    CompanyRoles(DSLContext sql, People people, RoleUses uses, Handover tasks, Audit audit) {
        this.sql = sql;
        this.people = people;
        this.uses = uses;
        this.tasks = tasks;
        this.audit = audit;
    }

    List<KnownRole> all() {
        var company = people.companyNow();
        return company.roles().stream()
                .map(role -> new KnownRole(
                        role,
                        BUILT_IN.contains(role.key()),
                        company.withRole(role.key()).size()))
                .toList();
    }

    @Transactional
    public Role add(Text name, Caller caller) {
        oneAfterTheOther();
        check(name, "");
        people.changedHere();
        var key = "role-"
                + sql.fetchSingle(
                                "select count(*) + 1 + coalesce(max(substring(key from '^role-([0-9]{1,9})$')::int), 0)"
                                        + " as number from role")
                        .get("number", Long.class);
        sql.execute("insert into role (key, name_ru, name_en) values (?, ?, ?)", key, name.ru(), name.en());
        told(name, Map.of(), caller);
        return new Role(key, name);
    }

    @Transactional
    public Role rename(String key, Text name, Caller caller) {
        oneAfterTheOther();
        own(key);
        check(name, key);
        people.changedHere();
        sql.execute("update role set name_ru = ?, name_en = ? where key = ?", name.ru(), name.en(), key);
        told(name, Map.of(), caller);
        return new Role(key, name);
    }

    @Transactional
    public void remove(String key, Caller caller) {
        oneAfterTheOther();
        var role = own(key);
        uses.requireNone(key);
        people.changedHere();
        sql.execute("delete from person_role where role = ?", key);
        sql.execute("delete from role where key = ?", key);
        tasks.settle();
        told(role.name(), Map.of("removed", "true"), caller);
    }

    private void told(Text name, Map<String, String> facts, Caller caller) {
        audit.write(caller.id(), Deed.ROLE_CHANGED, language -> new Told(name.in(language), facts));
    }

    private Role own(String key) {
        Company company = people.companyNow();
        var role = company.role(key).orElseThrow(() -> new NotFound("role", key));
        if (BUILT_IN.contains(key)) {
            throw new NotAllowed();
        }
        return role;
    }

    /** So that two who name roles at once see each other's names, and nobody publishes what names a role that goes. */
    private void oneAfterTheOther() {
        sql.execute("lock table role in share row exclusive mode");
    }

    /** @param own the key of the role that is to be called so; empty: a new one */
    private void check(Text name, String own) {
        var company = people.companyNow();
        var others = company.roles().stream()
                .filter(role -> !role.key().equals(own))
                .map(Role::name)
                .toList();
        var checks = new StaffChecks(company);
        checks.text("ru", name.ru());
        checks.text("en", name.en());
        var present = company.role(own).map(Role::name);
        checks.free("ru", name.ru(), present.map(Text::ru), others.stream().map(Text::ru));
        checks.free("en", name.en(), present.map(Text::en), others.stream().map(Text::en));
        checks.refuseIfAny();
    }
}
