package org.lekalo.server.security;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;

/** The token the current call came with. */
public final class CallersToken {

    private CallersToken() {}

    static Jwt current() {
        var authentication = requireNonNull(SecurityContextHolder.getContext().getAuthentication());
        return (Jwt) requireNonNull(authentication.getCredentials());
    }

    /** How often the caller's sessions were ended when he signed in. */
    public static int sessionsEnded() {
        return Tokens.sessionsEnded(current());
    }

    /** Until when the caller has proved who he is. */
    public static Instant expiresAt() {
        return requireNonNull(current().getExpiresAt());
    }
}
