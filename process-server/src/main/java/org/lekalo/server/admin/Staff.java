package org.lekalo.server.admin;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.AuditApi.Deed;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.library.contract.Roles;
import org.lekalo.library.contract.StaffApi.Belongings;
import org.lekalo.library.contract.StaffApi.Departure;
import org.lekalo.library.contract.StaffApi.LastAdministrator;
import org.lekalo.library.contract.StaffApi.Made;
import org.lekalo.library.contract.StaffApi.Mail;
import org.lekalo.library.contract.StaffApi.NewPerson;
import org.lekalo.library.contract.StaffApi.PersonChange;
import org.lekalo.server.audit.Audit;
import org.lekalo.server.audit.Audit.Told;
import org.lekalo.server.people.Company;
import org.lekalo.server.people.Mailbox;
import org.lekalo.server.people.People;
import org.lekalo.server.security.Caller;
import org.lekalo.server.security.PersonsPasswords;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** People come, change, leave and come back. Whoever changes them does it one after the other. */
@Component
class Staff {

    private final DSLContext sql;
    private final People people;
    private final PersonsPasswords passwords;
    private final PersonsBelongings belongings;
    private final Audit audit;

    Staff(DSLContext sql, People people, PersonsPasswords passwords, PersonsBelongings belongings, Audit audit) {
        this.sql = sql;
        this.people = people;
        this.passwords = passwords;
        this.belongings = belongings;
        this.audit = audit;
    }

    @Transactional
    public Made add(NewPerson asked, Caller caller) {
        var company = held();
        var checks = new StaffChecks(company);
        var login = checks.login(asked.login());
        checks.name(asked.name());
        checks.position(asked.position());
        checks.department(asked.departmentId());
        checks.roles(asked.roles());
        var mail = checks.mail("mail", asked.mail());
        checks.refuseIfAny();
        var password = passwords.given(asked.password());
        long id = sql.fetchSingle(
                        "insert into person (login, name, position, department, password_hash, mail)"
                                + " values (?, ?, ?, ?::bigint, ?, ?) returning id",
                        login,
                        asked.name().strip(),
                        asked.position().strip(),
                        asked.departmentId(),
                        passwords.hash(password),
                        mail)
                .get("id", Long.class);
        setRoles(id, asked.roles());
        audit.write(caller.id(), Deed.PERSON_ADDED, asked.name(), Map.of("login", login));
        return new Made(person(new PersonId(id)), password);
    }

    List<Mail> mail() {
        var company = people.companyNow();
        return company.people().stream()
                .flatMap(person ->
                        company.mailbox(person.id()).stream().map(mailbox -> new Mail(person.id(), mailbox.address())))
                .toList();
    }

    @Transactional
    public Person change(PersonId id, PersonChange asked, Caller caller) {
        var company = held();
        var before = known(company, id);
        var checks = new StaffChecks(company);
        checks.name(asked.name());
        checks.position(asked.position());
        checks.department(asked.departmentId());
        checks.roles(asked.roles());
        var mail = asked.mail() == null
                ? company.mailbox(id).map(Mailbox::address).orElse(null)
                : checks.mail("mail", asked.mail());
        checks.refuseIfAny();
        if (before.active() && !asked.roles().contains(Roles.ADMINISTRATOR)) {
            requireAnotherAdministrator(company, id);
        }
        sql.execute(
                "update person set name = ?, position = ?, department = ?::bigint, mail = ?::text,"
                        + " notices_by_mail = notices_by_mail and ?::text is not null where id = ?",
                asked.name().strip(),
                asked.position().strip(),
                asked.departmentId(),
                mail,
                mail,
                id.value());
        setRoles(id.value(), asked.roles());
        belongings.moved(id, asked.departmentId());
        audit.write(
                caller.id(),
                Deed.PERSON_CHANGED,
                language -> new Told(
                        asked.name(),
                        Map.of(
                                "roles",
                                company.roles().stream()
                                        .filter(role -> asked.roles().contains(role.key()))
                                        .map(role -> role.name().in(language))
                                        .collect(joining(", ")))));
        return person(id);
    }

    @Transactional
    public String resetPassword(PersonId id, @Nullable String asked, Caller caller) {
        var person = known(held(), id);
        var password = passwords.given(asked);
        passwords.set(id, password);
        audit.write(caller.id(), Deed.PASSWORD_RESET, person.name(), Map.of());
        return password;
    }

    public Belongings belongings(PersonId id) {
        known(people.companyNow(), id);
        return belongings.of(id);
    }

    @Transactional
    public Belongings leave(PersonId id, Departure asked, Caller caller) {
        var company = held();
        var person = known(company, id);
        var heir = asked.handTo();
        requireAnotherAdministrator(company, id);
        requireHeirOrNobody(company, id, asked);
        sql.execute("update person set active = false where id = ?", id.value());
        var handed = belongings.leave(id, heir, caller.id());
        audit.write(
                caller.id(),
                Deed.PERSON_LEFT,
                person.name(),
                Map.of(
                        "records", String.valueOf(handed.records()),
                        "tasks", String.valueOf(handed.tasks()),
                        "to", company.person(heir).map(Person::name).orElse("")));
        return handed;
    }

    private void requireHeirOrNobody(Company company, PersonId id, Departure asked) {
        var checks = new StaffChecks(company);
        if (asked.handTo() != null) {
            checks.heir(asked.handTo(), id);
        } else if (!Boolean.TRUE.equals(asked.toNobody())) {
            var left = belongings.of(id);
            checks.nothingLeft(left.records(), left.tasks());
        }
        checks.refuseIfAny();
    }

    @Transactional
    public Person comeBack(PersonId id, Caller caller) {
        var person = known(held(), id);
        sql.execute("update person set active = true where id = ?", id.value());
        audit.write(caller.id(), Deed.PERSON_BACK, person.name(), Map.of());
        return person(id);
    }

    /** Two administrators who take each other's role at once are one after the other. */
    private Company held() {
        sql.execute("lock table person_role in share row exclusive mode");
        people.changedHere();
        return people.companyNow();
    }

    private static Person known(Company company, PersonId id) {
        return company.person(id).orElseThrow(() -> new NotFound("person", id));
    }

    private Person person(PersonId id) {
        return known(people.companyNow(), id);
    }

    private static void requireAnotherAdministrator(Company company, PersonId except) {
        List<Person> others = company.withRole(Roles.ADMINISTRATOR).stream()
                .filter(person -> !person.id().equals(except))
                .toList();
        if (others.isEmpty()) {
            throw new LastAdministrator();
        }
    }

    private void setRoles(long person, Set<String> roles) {
        sql.execute("delete from person_role where person = ?", person);
        roles.forEach(role -> sql.execute("insert into person_role (person, role) values (?, ?)", person, role));
    }
}
