package org.lekalo.server.security;

import org.lekalo.library.contract.PersonId;
import org.lekalo.server.people.People;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.SecurityFilterChain;

/**
 * What every call passes. A call carries its own proof, a bearer token in a header that no browser adds by itself, and
 * there is no session and no cookie: so there is nothing for a forged request to ride on, and no CSRF token to check.
 */
@Configuration(proxyBeanMethods = false)
class Security {

    @Bean
    SecurityFilterChain calls(HttpSecurity http, People people, Strangers strangers) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(calls -> calls.requestMatchers(HttpMethod.POST, "/api/session")
                        .permitAll()
                        .requestMatchers("/actuator/health/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(tokens -> tokens.authenticationEntryPoint(strangers)
                        .accessDeniedHandler(strangers)
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(token -> signedIn(token, people))))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(strangers).accessDeniedHandler(strangers))
                .build();
    }

    private static CallerAuthentication signedIn(Jwt token, People people) {
        return people.company()
                .person(PersonId.valueOf(token.getSubject()))
                .filter(person -> person.active())
                .map(person -> new CallerAuthentication(new Caller(person), token))
                .orElseThrow(() -> new InvalidBearerTokenException("the person may not sign in any more"));
    }

    @Bean
    PasswordEncoder passwords() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }
}
