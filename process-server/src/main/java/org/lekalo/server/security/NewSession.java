package org.lekalo.server.security;

import java.time.Clock;
import java.time.Instant;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.library.contract.SessionApi.Me;
import org.lekalo.library.contract.SessionApi.SignedIn;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.stereotype.Component;

/** Gives a person who has proved who he is the token that says so. */
@Component
class NewSession {

    private final JwtEncoder writer;
    private final Clock clock;

    NewSession(JwtEncoder writer, Clock clock) {
        this.writer = writer;
        this.clock = clock;
    }

    SignedIn write(Person person, Instant signedInAt, int sessionsEnded) {
        var now = clock.instant();
        var token = Tokens.write(writer, person, signedInAt, sessionsEnded, now);
        return new SignedIn(token.getTokenValue(), now.plus(Tokens.LIFE), me(person));
    }

    static Me me(Person person) {
        return new Me(person, person.roles());
    }
}
