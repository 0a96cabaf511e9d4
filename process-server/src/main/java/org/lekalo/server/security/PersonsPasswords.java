package org.lekalo.server.security;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.contract.RefusalSentences;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.record.Visible;
import org.lekalo.server.people.People;
import org.lekalo.server.people.People.PasswordOf;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets passwords, and invents them; what was set is known to nobody but who was told. */
@Component
public class PersonsPasswords {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 200;
    private static final int INVENTED = 14;

    /** Without those that look alike. */
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final DSLContext sql;
    private final PasswordEncoder encoder;
    private final People people;
    private final SecureRandom chance = new SecureRandom();

    PersonsPasswords(DSLContext sql, PasswordEncoder encoder, People people) {
        this.sql = sql;
        this.encoder = encoder;
        this.people = people;
    }

    /** The one that was chosen, refused where it is too short, or an invented one where none was. */
    public String given(@Nullable String chosen) {
        if (chosen == null) {
            return chance.ints(INVENTED, 0, LETTERS.length())
                    .mapToObj(index -> String.valueOf(LETTERS.charAt(index)))
                    .collect(Collectors.joining());
        }
        return checked("password", chosen);
    }

    static String checked(String field, String chosen) {
        if (Visible.count(chosen) < SHORTEST || chosen.length() > LONGEST) {
            throw refused(field, "password-length", Map.of("least", SHORTEST, "most", LONGEST));
        }
        return chosen;
    }

    static FieldsRefused refused(String field, String problem, Map<String, Object> facts) {
        return FieldsRefused.of(List.of(new FieldProblem(
                field, RefusalSentences.of("refusal.field." + problem, facts, LocaleContextHolder.getLocale()))));
    }

    /** What is kept of the person's password where it is that one. */
    Optional<PasswordOf> known(Person person, String password) {
        return people.password(person.login())
                .filter(found -> password.length() <= LONGEST && encoder.matches(password, found.hash()));
    }

    public String hash(String password) {
        return encoder.encode(password);
    }

    /** Ends all sessions of the person; answers how often they were ended by now. */
    @Transactional
    public int set(PersonId person, String password) {
        people.changedHere();
        return sql.fetchSingle(
                        "update person set password_hash = ? where id = ? returning sessions",
                        hash(password),
                        person.value())
                .get("sessions", Integer.class);
    }
}
