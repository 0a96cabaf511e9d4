package org.lekalo.server.security;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.lekalo.library.contract.OwnPasswordApi;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.library.contract.SessionApi.SignedIn;
import org.lekalo.server.people.People;
import org.lekalo.server.people.People.PasswordOf;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Whoever found an open page shall not guess the password at his leisure: failures count as failures to sign in. */
@RestController
class OwnPasswordController implements OwnPasswordApi {

    private static final int LONGEST = 200;

    private final People people;
    private final PasswordEncoder encoder;
    private final PersonsPasswords passwords;
    private final SignInDelays delays;
    private final NewSession sessions;
    private final Clock clock;

    OwnPasswordController(
            People people,
            PasswordEncoder encoder,
            PersonsPasswords passwords,
            SignInDelays delays,
            NewSession sessions,
            Clock clock) {
        this.people = people;
        this.encoder = encoder;
        this.passwords = passwords;
        this.delays = delays;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public SignedIn change(PasswordChange change) {
        var person = Caller.current().person();
        if (delays.admit(person.login(), address(), () -> present(person, change.present()))
                .isEmpty()) {
            throw PersonsPasswords.refused("present", "password-wrong", Map.of());
        }
        int sessionsEnded = passwords.set(person.id(), PersonsPasswords.checked("next", change.next()));
        return sessions.write(person, clock.instant(), sessionsEnded);
    }

    private Optional<PasswordOf> present(Person person, String password) {
        return people.password(person.login())
                .filter(found -> password.length() <= LONGEST && encoder.matches(password, found.hash()));
    }

    private static String address() {
        var call = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        return call.getRequest().getRemoteAddr();
    }
}
