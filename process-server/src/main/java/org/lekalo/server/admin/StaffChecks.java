package org.lekalo.server.admin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.contract.RefusalSentences;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.record.MailAddress;
import org.lekalo.library.record.Visible;
import org.lekalo.server.people.Company;
import org.springframework.context.i18n.LocaleContextHolder;

/** Gathers all that is wrong with what was given about people, departments, roles and absences. */
final class StaffChecks {

    private static final int LONGEST = 200;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

    private final Company company;
    private final List<FieldProblem> problems = new ArrayList<>();

    StaffChecks(Company company) {
        this.company = company;
    }

    void add(String field, String problem, Map<String, Object> facts) {
        problems.add(new FieldProblem(
                field, RefusalSentences.of("refusal.field." + problem, facts, LocaleContextHolder.getLocale())));
    }

    private void add(String field, String problem) {
        add(field, problem, Map.of());
    }

    void refuseIfAny() {
        if (!problems.isEmpty()) {
            throw FieldsRefused.of(problems);
        }
    }

    String login(String asked) {
        var login = asked.strip().toLowerCase(Locale.ROOT);
        if (!LOGIN.matcher(login).matches()) {
            add("login", "login");
        } else if (company.personWithLogin(login).isPresent()) {
            add("login", "taken");
        }
        return login;
    }

    void name(String name) {
        text("name", name);
    }

    void text(String field, String text) {
        if (Visible.isBlank(text)) {
            add(field, "required");
        } else if (text.strip().length() > LONGEST) {
            add(field, "too-long", Map.of("limit", LONGEST));
        } else if (text.indexOf('\0') >= 0) {
            add(field, "not-storable");
        }
    }

    /** A day of a year that somebody may live to see. */
    void year(String field, LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            add(field, "year", Map.of("least", FIRST_YEAR, "most", LAST_YEAR));
        }
    }

    /**
     * Two that are called alike cannot be told apart where one is chosen.
     *
     * @param present what it is called now, which it may keep
     */
    void free(String field, String name, Optional<String> present, Stream<String> others) {
        if (!present.equals(Optional.of(name.strip())) && others.anyMatch(other -> Visible.alike(other, name))) {
            add(field, "taken");
        }
    }

    /** Many people have none. */
    void position(String position) {
        if (!position.isBlank()) {
            text("position", position);
        }
    }

    void department(@Nullable Long department) {
        if (department != null && company.department(department).isEmpty()) {
            add("departmentId", "unknown-department");
        }
    }

    void roles(Set<String> roles) {
        if (roles.stream().anyMatch(role -> company.role(role).isEmpty())) {
            add("roles", "unknown-role");
        }
    }

    /** As it is kept; null where there is none. */
    @Nullable
    String mail(String field, @Nullable String mail) {
        if (mail == null || Visible.isBlank(mail)) {
            return null;
        }
        var address = MailAddress.of(mail);
        if (address.isEmpty()) {
            add(field, "mail");
        }
        return address.map(MailAddress::text).orElse(null);
    }

    void mailForNotices(@Nullable String address, boolean notices) {
        if (notices && address == null && problems.isEmpty()) {
            add("address", "mail-needed");
        }
    }

    StaffChecks heir(PersonId heir, PersonId from) {
        if (heir.equals(from)) {
            add("handTo", "same-person");
        }
        return works("handTo", heir);
    }

    /** What nobody would have after somebody left. */
    void nothingLeft(long records, long tasks) {
        if (records + tasks > 0) {
            add("handTo", "heir-needed", Map.of("records", records, "tasks", tasks));
        }
    }

    StaffChecks works(String field, PersonId id) {
        var person = company.person(id);
        if (person.isEmpty()) {
            add(field, "unknown-person");
        } else if (person.filter(Person::active).isEmpty()) {
            add(field, "person-left", Map.of("person", person.get().name()));
        }
        return this;
    }
}
