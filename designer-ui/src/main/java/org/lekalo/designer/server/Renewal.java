package org.lekalo.designer.server;

import java.time.Instant;
import java.util.function.Function;
import org.lekalo.designer.session.SignedIn;
import org.lekalo.library.contract.Refusal;
import org.lekalo.library.contract.SessionApi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives a person's token, renewed first where it is about to expire. */
final class Renewal {

    private static final Logger LOG = LoggerFactory.getLogger(Renewal.class);

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

    /** Keeps somebody signed in who looks at a page; where that fails, the next time may do. */
    void keep(SignedIn person) {
        try {
            token(person);
        } catch (Refusal later) {
            LOG.debug("Not renewed", later);
        }
    }

    private synchronized void renew(SignedIn person) {
        if (person.expiresSoon(Instant.now())) {
            person.renewed(sessionsByToken.apply(person.token()).renew());
        }
    }
}
