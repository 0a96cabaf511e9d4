package org.lekalo.server.security;

import jakarta.servlet.DispatcherType;
import org.lekalo.library.contract.PersonId;
import org.lekalo.server.people.People;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What every call passes. A call carries its own proof, a bearer token in a header that no browser adds by itself, and
 * there is no session and no cookie: so there is nothing for a forged request to ride on, and no CSRF token to check.
 */
@Configuration(proxyBeanMethods = false)
class Security {

    private static final String[] OPEN = {
        "/actuator/health/**", "/api/docs/**", "/api/docs.yaml", "/api/try", "/api/swagger-ui/**"
    };

    /** Answers are data, never a page: nothing in them may load or run anything. */
    private static final HeaderWriter DATA_ONLY = new ContentSecurityPolicyHeaderWriter(
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'");

    /** The one page, where the interface can be tried, brings its own scripts and styles. */
    private static final HeaderWriter OWN_SCRIPTS = new ContentSecurityPolicyHeaderWriter(
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none';"
                    + " base-uri 'none'; form-action 'none'");

    @Bean
    SecurityFilterChain calls(HttpSecurity http, People people, Strangers strangers) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .cors(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(Security::headers)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(calls -> calls.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/api/session")
                        .permitAll()
                        .requestMatchers(OPEN)
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

    /**
     * Written before anything else is: a line of changes is written to by another thread than the one that opens it, and no
     * two of them may touch its headers.
     */
    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.withObjectPostProcessor(new ObjectPostProcessor<HeaderWriterFilter>() {
            @Override
            public <O extends HeaderWriterFilter> O postProcess(O filter) {
                filter.setShouldWriteHeadersEagerly(true);
                return filter;
            }
        });
        RequestMatcher page = call -> call.getRequestURI().startsWith("/api/swagger-ui/");
        headers.addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(page, OWN_SCRIPTS))
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(new NegatedRequestMatcher(page), DATA_ONLY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(permissions ->
                        permissions.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"));
    }

    private static CallerAuthentication signedIn(Jwt token, People people) {
        var company = people.company();
        return company.person(PersonId.valueOf(token.getSubject()))
                .filter(person -> person.active())
                .filter(person -> Tokens.sessionsEnded(token) >= company.sessionsEnded(person.id()))
                .map(person -> new CallerAuthentication(new Caller(person), token))
                .orElseThrow(() -> new InvalidBearerTokenException("the person may not sign in any more"));
    }

    /** What the container lets pass of a header does no harm; who reads it says himself what he cannot read. */
    @Bean
    HttpFirewall addresses() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderValues(value -> true);
        return firewall;
    }

    @Bean
    PasswordEncoder passwords() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }
}
