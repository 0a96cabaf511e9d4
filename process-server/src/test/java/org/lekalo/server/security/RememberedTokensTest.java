package org.lekalo.server.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.lekalo.server.SettableClock;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidationException;

class RememberedTokensTest {

    private final SettableClock clock = new SettableClock();
    private final AtomicInteger verified = new AtomicInteger();
    private final RememberedTokens tokens = new RememberedTokens(this::verify, inTime());

    @Test
    void verifiesATokenOnce() {
        var token = tokens.decode("good");

        assertThat(tokens.decode("good")).isSameAs(token);
        assertThat(verified).hasValue(1);
    }

    @Test
    void refusesARememberedTokenThatHasEnded() {
        tokens.decode("good");
        clock.advance(Duration.ofMinutes(31));

        assertThatExceptionOfType(JwtValidationException.class).isThrownBy(() -> tokens.decode("good"));
    }

    @Test
    void doesNotRememberATokenThatWasRefused() {
        assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> tokens.decode("forged"));
        assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> tokens.decode("forged"));

        assertThat(verified).hasValue(2);
    }

    private Jwt verify(String text) {
        verified.incrementAndGet();
        if (text.equals("forged")) {
            throw new BadJwtException(text);
        }
        var now = Instant.now();
        return Jwt.withTokenValue(text)
                .header("alg", "HS256")
                .subject("1")
                .issuedAt(now)
                .expiresAt(now.plus(Tokens.LIFE))
                .build();
    }

    private JwtTimestampValidator inTime() {
        var inTime = new JwtTimestampValidator(Duration.ofSeconds(30));
        inTime.setClock(clock);
        return inTime;
    }
}
