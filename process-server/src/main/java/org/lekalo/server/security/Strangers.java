package org.lekalo.server.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;

/** Answers calls that security stops before any controller, in the same words as the controllers' refusals. */
@Component
class Strangers implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final HandlerExceptionResolver answers;
    private final LocaleResolver languages;

    Strangers(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver answers, LocaleResolver languages) {
        this.answers = answers;
        this.languages = languages;
    }

    @Override
    public void commence(HttpServletRequest call, HttpServletResponse answer, AuthenticationException nobody) {
        refuse(call, answer, nobody);
    }

    @Override
    public void handle(HttpServletRequest call, HttpServletResponse answer, AccessDeniedException denied) {
        refuse(call, answer, denied);
    }

    private void refuse(HttpServletRequest call, HttpServletResponse answer, Exception why) {
        call.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, languages);
        answers.resolveException(call, answer, null, why);
    }
}
