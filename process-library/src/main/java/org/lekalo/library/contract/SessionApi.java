package org.lekalo.library.contract;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.lekalo.library.contract.PeopleApi.Person;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Signing in, and who one is. */
@HttpExchange("/api/session")
public interface SessionApi {

    /**
     * Exchanges a login and password for a token, sent with every other call as {@code Authorization: Bearer}.
     * Open to everybody. Refused with {@link SignInRefused} (401), after repeated failures with
     * {@link TooManyAttempts} (429) until the delay it names is over.
     */
    @PostExchange
    SignedIn signIn(@RequestBody Credentials credentials);

    /** A fresh token for the bearer of one that is still valid. */
    @PostExchange("/renewal")
    SignedIn renew();

    /** The signed-in person. */
    @GetExchange
    Me me();

    record Credentials(String login, String password) {}

    record SignedIn(String token, Instant expiresAt, Me me) {}

    record Me(Person person, Set<String> roles) {

        public boolean is(String role) {
            return roles.contains(role);
        }
    }

    /** Login or password is wrong; it is not said which. */
    final class SignInRefused extends Refusal {

        public SignInRefused() {
            this(Map.of());
        }

        public SignInRefused(Map<String, Object> facts) {
            super("sign-in-refused", 401, facts);
        }
    }

    /** Too many failures to sign in; {@code seconds} to wait. */
    final class TooManyAttempts extends Refusal {

        public TooManyAttempts(Map<String, Object> facts) {
            super("too-many-attempts", 429, facts);
        }

        public long seconds() {
            return facts().get("seconds") instanceof Number seconds ? seconds.longValue() : 0;
        }
    }
}
