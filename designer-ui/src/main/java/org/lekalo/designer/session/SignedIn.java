package org.lekalo.designer.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.lekalo.library.contract.SessionApi;
import org.lekalo.library.contract.SessionApi.Me;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** The signed-in person with the server's token, which is renewed in place shortly before it expires. */
public final class SignedIn extends AbstractAuthenticationToken {

    private static final Duration RENEWED_BEFORE = Duration.ofMinutes(5);

    private transient volatile SessionApi.SignedIn session;

    SignedIn(SessionApi.SignedIn session) {
        super(session.me().roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList());
        this.session = session;
        setAuthenticated(true);
    }

    /** Of the request, or of the UI session on whose behalf the thread works. */
    public static Optional<SignedIn> current() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
                ? Optional.of(signedIn)
                : Optional.empty();
    }

    public Me me() {
        return session.me();
    }

    public String token() {
        return session.token();
    }

    /** Whether its last minutes have come; false once it has expired. */
    public boolean expiresSoon(Instant now) {
        return now.isAfter(session.expiresAt().minus(RENEWED_BEFORE)) && now.isBefore(session.expiresAt());
    }

    public void renewed(SessionApi.SignedIn renewal) {
        session = renewal;
    }

    @Override
    public String getName() {
        return session.me().person().login();
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Me getPrincipal() {
        return session.me();
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
