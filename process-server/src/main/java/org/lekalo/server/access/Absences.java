package org.lekalo.server.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.AbsencesApi.Absence;
import org.lekalo.library.contract.AbsencesApi.NewAbsence;
import org.lekalo.library.contract.AuditApi.Deed;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.contract.RefusalSentences;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.contract.Refusals.NotAllowed;
import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.library.contract.Roles;
import org.lekalo.server.audit.Audit;
import org.lekalo.server.audit.Audit.Told;
import org.lekalo.server.people.Company;
import org.lekalo.server.people.People;
import org.lekalo.server.security.Caller;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The absences as they are entered. One's own never overlap, and a deputy is named who is here on those days. */
@Component
class Absences {

    private static final int LONGEST_DAYS = 400;
    private static final int FARTHEST_YEARS = 20;

    private final DSLContext sql;
    private final Access access;
    private final People people;
    private final Audit audit;

    Absences(DSLContext sql, Access access, People people, Audit audit) {
        this.sql = sql;
        this.access = access;
        this.people = people;
        this.audit = audit;
    }

    List<Absence> of(Caller caller) {
        var company = people.company();
        return sql.fetch("select * from absence where last_day >= ? order by first_day, id", access.today()).stream()
                .map(row -> view(row, company, caller))
                .filter(absence -> absence.mayChange() || caller.id().equals(absence.deputy()))
                .sorted(Comparator.comparing(Absence::firstDay))
                .toList();
    }

    @Transactional
    public Absence add(NewAbsence asked, Caller caller) {
        var company = people.companyNow();
        if (!mayChange(caller, asked.person(), company)) {
            throw new NotAllowed();
        }
        hold(asked);
        refuse(problems(asked, company));
        access.changedHere();
        told(asked.person(), asked.deputy(), asked.firstDay(), asked.lastDay(), "", company, caller);
        return sql.fetchSingle(
                        "insert into absence (person, deputy, first_day, last_day) values (?, ?::bigint, ?, ?) returning *",
                        asked.person().value(),
                        asked.deputy() == null ? null : asked.deputy().value(),
                        asked.firstDay(),
                        asked.lastDay())
                .map(row -> view(row, company, caller));
    }

    /** So that two who name each other at once see what the other entered. */
    private void hold(NewAbsence asked) {
        var deputy = asked.deputy() == null ? asked.person() : asked.deputy();
        sql.execute(
                "select from person where id in (?, ?) order by id for update",
                asked.person().value(),
                deputy.value());
    }

    private List<FieldProblem> problems(NewAbsence asked, Company company) {
        List<FieldProblem> problems = new ArrayList<>();
        if (asked.firstDay().isAfter(access.today().plusYears(FARTHEST_YEARS))) {
            problems.add(problem("firstDay", "absence-far", Map.of("years", FARTHEST_YEARS)));
        } else if (asked.lastDay().isBefore(asked.firstDay())
                || asked.lastDay().isAfter(asked.firstDay().plusDays(LONGEST_DAYS))) {
            problems.add(problem("lastDay", "absence-days", Map.of("most", LONGEST_DAYS)));
        } else if (asked.lastDay().isBefore(access.today())) {
            problems.add(problem("lastDay", "absence-over", Map.of()));
        } else if (sql.fetchOptional(
                        "select id from absence where person = ? and first_day <= ? and last_day >= ? limit 1",
                        asked.person().value(),
                        asked.lastDay(),
                        asked.firstDay())
                .isPresent()) {
            problems.add(problem("firstDay", "absence-overlaps", Map.of()));
        }
        if (asked.person().equals(asked.deputy())) {
            problems.add(problem("deputy", "same-person", Map.of()));
        }
        if (asked.deputy() != null
                && company.person(asked.deputy()).filter(Person::active).isEmpty()) {
            problems.add(problem("deputy", "unknown-person", Map.of()));
        } else if (asked.deputy() != null && problems.isEmpty()) {
            away(asked.deputy(), asked, company).ifPresent(problems::add);
        }
        return problems;
    }

    private Optional<FieldProblem> away(PersonId deputy, NewAbsence asked, Company company) {
        var language = LocaleContextHolder.getLocale();
        return sql.fetchOptional(
                        "select first_day, last_day from absence where person = ? and first_day <= ? and last_day >= ?"
                                + " order by first_day limit 1",
                        deputy.value(),
                        asked.lastDay(),
                        asked.firstDay())
                .map(row -> problem(
                        "deputy",
                        "deputy-away",
                        Map.of(
                                "person",
                                name(company, deputy),
                                "days",
                                days(
                                        row.get("first_day", LocalDate.class),
                                        row.get("last_day", LocalDate.class),
                                        language))));
    }

    private static String days(LocalDate first, LocalDate last, Locale language) {
        return first.equals(last)
                ? Audit.day(first, language)
                : Audit.day(first, language) + " – " + Audit.day(last, language);
    }

    private static FieldProblem problem(String field, String problem, Map<String, Object> facts) {
        return new FieldProblem(
                field, RefusalSentences.of("refusal.field." + problem, facts, LocaleContextHolder.getLocale()));
    }

    private static void refuse(List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw FieldsRefused.of(problems);
        }
    }

    @Transactional
    public void remove(long id, Caller caller) {
        var company = people.companyNow();
        var absence = sql.fetchOptional("select * from absence where id = ?", id)
                .map(row -> view(row, company, caller))
                .orElseThrow(() -> new NotFound("absence", id));
        if (!absence.mayChange()) {
            throw new NotAllowed();
        }
        told(absence.person(), absence.deputy(), absence.firstDay(), absence.lastDay(), "true", company, caller);
        access.changedHere();
        sql.execute("delete from absence where id = ?", id);
    }

    private void told(
            PersonId person,
            @Nullable PersonId deputy,
            LocalDate first,
            LocalDate last,
            String removed,
            Company company,
            Caller caller) {
        audit.write(
                caller.id(),
                Deed.ABSENCE_CHANGED,
                language -> new Told(
                        name(company, person),
                        Map.of(
                                "days",
                                days(first, last, language),
                                "deputy",
                                name(company, deputy),
                                "removed",
                                removed)));
    }

    private static boolean mayChange(Caller caller, PersonId person, Company company) {
        return caller.id().equals(person)
                || caller.is(Roles.ADMINISTRATOR)
                || company.person(person).stream()
                        .flatMap(absent -> company.withAbove(absent.departmentId()).stream())
                        .anyMatch(department -> caller.id().equals(department.headId()));
    }

    private static Absence view(Record row, Company company, Caller caller) {
        var person = new PersonId(row.get("person", Long.class));
        var deputy = row.get("deputy", Long.class) == null ? null : new PersonId(row.get("deputy", Long.class));
        return new Absence(
                row.get("id", Long.class),
                person,
                name(company, person),
                deputy,
                deputy == null ? null : name(company, deputy),
                row.get("first_day", LocalDate.class),
                row.get("last_day", LocalDate.class),
                mayChange(caller, person, company));
    }

    private static String name(Company company, @Nullable PersonId person) {
        return company.person(person).map(Person::name).orElse("");
    }
}
