package org.lekalo.server.security;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.lekalo.library.contract.PeopleApi.Person;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/**
 * Writes and reads the tokens. A token says who signed in and when, never what he may do: roles are looked up at each
 * call. It is good for half an hour and can be renewed for the length of a working day, or until the person's sessions
 * are ended: by another password, or by his leaving.
 */
@Configuration(proxyBeanMethods = false)
class Tokens {

    static final Duration LIFE = Duration.ofMinutes(30);
    static final Duration LONGEST_SESSION = Duration.ofHours(12);

    private static final String ISSUER = "lekalo";
    private static final String SIGNED_IN_AT = "auth_time";
    private static final String SESSIONS_ENDED = "ended";

    @Bean
    JwtEncoder tokenWriter(SigningKeys keys) {
        return new NimbusJwtEncoder((selector, context) -> List.of(keys.signing()));
    }

    @Bean
    JwtDecoder tokenReader(SigningKeys keys, Clock clock) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                JWSAlgorithm.HS256, (selector, context) -> selector.select(new JWKSet(keys.accepted()))));
        // the decoder's own rules judge the claims
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        var reader = new NimbusJwtDecoder(processor);
        var inTime = new JwtTimestampValidator(Duration.ofSeconds(30));
        inTime.setClock(clock);
        reader.setJwtValidator(new DelegatingOAuth2TokenValidator<>(List.of(inTime, new JwtIssuerValidator(ISSUER))));
        var remembering = new RememberedTokens(reader, inTime);
        keys.onChange(remembering::forget);
        return remembering;
    }

    /** @param sessionsEnded how often the person's sessions were ended when he proved who he is */
    static Jwt write(JwtEncoder writer, Person person, Instant signedInAt, int sessionsEnded, Instant now) {
        var claims = JwtClaimsSet.builder()
                .issuer(ISSUER)
                .subject(person.id().toString())
                .issuedAt(now)
                .expiresAt(now.plus(LIFE))
                .claim(SIGNED_IN_AT, signedInAt.getEpochSecond())
                .claim(SESSIONS_ENDED, sessionsEnded)
                .build();
        var header = JwsHeader.with(MacAlgorithm.HS256).build();
        return writer.encode(JwtEncoderParameters.from(header, claims));
    }

    static int sessionsEnded(Jwt token) {
        return token.getClaim(SESSIONS_ENDED) instanceof Number ended ? ended.intValue() : 0;
    }

    static Instant signedInAt(Jwt token) {
        return Instant.ofEpochSecond(((Number) token.getClaim(SIGNED_IN_AT)).longValue());
    }
}
