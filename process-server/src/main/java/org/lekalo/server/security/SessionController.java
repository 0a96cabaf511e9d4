package org.lekalo.server.security;

import java.time.Clock;
import java.util.Optional;
import org.lekalo.library.contract.Refusals.SignedOut;
import org.lekalo.library.contract.SessionApi;
import org.lekalo.library.contract.SessionApi.SignInRefused;
import org.lekalo.server.people.People;
import org.lekalo.server.people.People.PasswordOf;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@RestController
class SessionController implements SessionApi {

    private static final int LONGEST = 200;

    private final People people;
    private final PasswordEncoder passwords;
    private final NewSession tokens;
    private final SignInDelays delays;
    private final Clock clock;
    private final String hashOfNobody;

    SessionController(People people, PasswordEncoder passwords, NewSession tokens, SignInDelays delays, Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.delays = delays;
        this.tokens = tokens;
        this.clock = clock;
        this.hashOfNobody = passwords.encode("nobody");
    }

    @Override
    public SignedIn signIn(Credentials credentials) {
        var login = credentials.login().strip();
        if (login.length() > LONGEST || credentials.password().length() > LONGEST) {
            throw new SignInRefused();
        }
        var found = delays.admit(login, address(), () -> known(login, credentials.password()))
                .orElseThrow(SignInRefused::new);
        var person = people.companyNow().person(found.person()).orElseThrow(SignInRefused::new);
        return tokens.write(person, clock.instant(), found.sessionsEnded());
    }

    /** An unknown login takes as long as a wrong password. */
    private Optional<PasswordOf> known(String login, String password) {
        var found = people.password(login);
        boolean right = passwords.matches(password, found.map(PasswordOf::hash).orElse(hashOfNobody));
        return found.filter(any -> right);
    }

    private static String address() {
        var call = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        return call.getRequest().getRemoteAddr();
    }

    @Override
    public SignedIn renew() {
        var caller = Caller.current();
        var token = CallersToken.current();
        var signedInAt = Tokens.signedInAt(token);
        if (signedInAt.plus(Tokens.LONGEST_SESSION).isBefore(clock.instant())) {
            throw new SignedOut();
        }
        return tokens.write(caller.person(), signedInAt, CallersToken.sessionsEnded());
    }

    @Override
    public Me me() {
        return NewSession.me(Caller.current().person());
    }
}
