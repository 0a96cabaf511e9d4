package org.lekalo.server.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.lekalo.library.contract.Refusals.Unreadable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;

/** Answers calls that security stops before any controller, in the same words as the controllers' refusals. */
@Component
class Strangers implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {

    private final HandlerExceptionResolver answers;
    private final LocaleResolver languages;

    Strangers(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver answers, LocaleResolver languages) {
        this.answers = answers;
        this.languages = languages;
    }

    @Override
    public void commence(HttpServletRequest call, HttpServletResponse answer, AuthenticationException nobody)
            throws IOException {
        refuse(call, answer, nobody, 401);
    }

    @Override
    public void handle(HttpServletRequest call, HttpServletResponse answer, AccessDeniedException denied)
            throws IOException {
        refuse(call, answer, denied, 403);
    }

    /** An address or a method that hides something. */
    @Override
    public void handle(HttpServletRequest call, HttpServletResponse answer, RequestRejectedException rejected)
            throws IOException {
        refuse(call, answer, new Unreadable(Map.of()), 400);
    }

    /** An answer that cannot be given as asked for is a refusal all the same. */
    private void refuse(HttpServletRequest call, HttpServletResponse answer, Exception why, int status)
            throws IOException {
        call.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, languages);
        if (answers.resolveException(call, answer, null, why) == null) {
            answer.sendError(status);
        }
    }
}
