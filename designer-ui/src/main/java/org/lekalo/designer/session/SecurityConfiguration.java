package org.lekalo.designer.session;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import com.vaadin.flow.spring.security.VaadinAwareSecurityContextHolderStrategyConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Every page needs a signed-in person but the sign-in page; what a page does in the background, it does as that person. */
@Configuration
@EnableWebSecurity
@Import(VaadinAwareSecurityContextHolderStrategyConfiguration.class)
class SecurityConfiguration {

    /** Vaadin's own client needs inline and evaluated scripts; all else comes from this application alone. */
    private static final String CONTENT_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self' ws: wss:",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    @Bean
    SecurityFilterChain pages(HttpSecurity http, SignIn signIn) throws Exception {
        return http.authorizeHttpRequests(requests ->
                        requests.requestMatchers("/icons/**", "/favicon.ico").permitAll())
                .authenticationProvider(signIn)
                .addFilterBefore(new OwnFormOnly(), UsernamePasswordAuthenticationFilter.class)
                .with(vaadin(), pages -> pages.loginView(SignInView.class, "/" + SignInView.PATH))
                .formLogin(form -> form.failureHandler(backToSignIn()))
                .sessionManagement(sessions -> sessions.sessionFixation(fixation -> fixation.changeSessionId()))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .frameOptions(frames -> frames.deny())
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                permissions -> permissions.policy("camera=(), microphone=(), geolocation=()")))
                .build();
    }

    private static AuthenticationFailureHandler backToSignIn() {
        return (request, response, failure) ->
                response.sendRedirect(request.getContextPath() + "/" + SignInView.PATH + "?" + reason(failure));
    }

    private static String reason(AuthenticationException failure) {
        if (failure instanceof LockedException) {
            return "wait=" + String.valueOf(failure.getMessage()).replaceAll("\\D", "");
        }
        return failure instanceof BadCredentialsException ? "wrong" : "unreachable";
    }
}
