package org.lekalo.server.security;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Reads and verifies each token once: what was signed stays signed. Whether it is still in time is asked at every call, and
 * so is, by whoever uses it, what the person may do.
 */
final class RememberedTokens implements JwtDecoder {

    private static final int MOST = 10_000;

    private final JwtDecoder reader;
    private final OAuth2TokenValidator<Jwt> rules;
    private final Map<String, Jwt> verified = new ConcurrentHashMap<>();

    /** @param rules those that the time can break; the reader holds a token to them too */
    RememberedTokens(JwtDecoder reader, OAuth2TokenValidator<Jwt> rules) {
        this.reader = reader;
        this.rules = rules;
    }

    @Override
    public Jwt decode(String text) {
        var known = verified.get(text);
        return known == null ? read(text) : inTime(known);
    }

    /** To be called where other tokens are good than before. */
    void forget() {
        verified.clear();
    }

    private Jwt read(String text) {
        var token = reader.decode(text);
        if (verified.size() >= MOST) {
            verified.clear();
        }
        verified.put(text, token);
        return token;
    }

    private Jwt inTime(Jwt token) {
        var result = rules.validate(token);
        if (result.hasErrors()) {
            verified.remove(token.getTokenValue());
            throw new JwtValidationException("The token is not in time", result.getErrors());
        }
        return token;
    }
}
