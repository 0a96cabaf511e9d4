package org.lekalo.designer.server;

import java.time.Instant;
import java.util.function.Function;
import org.lekalo.designer.session.SignedIn;
import org.lekalo.library.contract.SessionApi;

/** Gives a person's token, renewed first where it is about to expire. */
final class Renewal {

    private final Function<String, SessionApi> sessionsByToken;

    Renewal(Function<String, SessionApi> sessionsByToken) {
        this.sessionsByToken = sessionsByToken;
    }

    String token(SignedIn person) {
        if (person.expiresSoon(Instant.now())) {
            renew(person);
        }
        return person.token();
    }

    private synchronized void renew(SignedIn person) {
        if (person.expiresSoon(Instant.now())) {
            person.renewed(sessionsByToken.apply(person.token()).renew());
        }
    }
}
