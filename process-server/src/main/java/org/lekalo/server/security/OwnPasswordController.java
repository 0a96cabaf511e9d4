package org.lekalo.server.security;

import java.time.Clock;
import java.util.Map;
import org.lekalo.library.contract.OwnPasswordApi;
import org.lekalo.library.contract.SessionApi.SignedIn;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Whoever found an open page shall not guess the password at his leisure: failures count as failures to sign in. */
@RestController
class OwnPasswordController implements OwnPasswordApi {

    private final PersonsPasswords passwords;
    private final SignInDelays delays;
    private final NewSession sessions;
    private final Clock clock;

    OwnPasswordController(PersonsPasswords passwords, SignInDelays delays, NewSession sessions, Clock clock) {
        this.passwords = passwords;
        this.delays = delays;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public SignedIn change(PasswordChange change) {
        var person = Caller.current().person();
        if (delays.admit(person.login(), address(), () -> passwords.known(person, change.present()))
                .isEmpty()) {
            throw PersonsPasswords.refused("present", "password-wrong", Map.of());
        }
        int sessionsEnded = passwords.set(person.id(), PersonsPasswords.checked("next", change.next()));
        return sessions.write(person, clock.instant(), sessionsEnded);
    }

    private static String address() {
        var call = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        return call.getRequest().getRemoteAddr();
    }
}
