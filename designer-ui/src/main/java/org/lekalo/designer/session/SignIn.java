package org.lekalo.designer.session;

import org.lekalo.library.contract.Refusal;
import org.lekalo.library.contract.SessionApi;
import org.lekalo.library.contract.SessionApi.Credentials;
import org.lekalo.library.contract.SessionApi.TooManyAttempts;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Lets the server check the password, and keeps the token it gives. */
@Component
class SignIn implements AuthenticationProvider {

    private final SessionApi sessions;

    SignIn(SessionApi sessions) {
        this.sessions = sessions;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        try {
            return new SignedIn(
                    sessions.signIn(new Credentials(attempt.getName(), String.valueOf(attempt.getCredentials()))));
        } catch (TooManyAttempts refusal) {
            throw new LockedException(String.valueOf(refusal.facts().getOrDefault("seconds", "")), refusal);
        } catch (Refusal refusal) {
            if (refusal.status() == 401) {
                throw new BadCredentialsException(refusal.type(), refusal);
            }
            throw new AuthenticationServiceException(refusal.type(), refusal);
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
