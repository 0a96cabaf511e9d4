package org.lekalo.designer.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Lets nobody be signed in by a form of another site. Vaadin leaves the sign-in form out of Spring's CSRF protection, so
 * the browser's own word on where a request comes from is asked (Fetch Metadata, W3C); where it says nothing of that, as
 * over plain HTTP, the origin of the form.
 */
final class OwnFormOnly extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean signingIn = request.getMethod().equals("POST")
                && request.getRequestURI().equals(request.getContextPath() + "/" + SignInView.PATH);
        if (signingIn && isForeign(request)) {
            response.sendRedirect(request.getContextPath() + "/" + SignInView.PATH);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isForeign(HttpServletRequest request) {
        var from = request.getHeader("Sec-Fetch-Site");
        if (from != null) {
            return !from.equals("same-origin") && !from.equals("none");
        }
        var origin = request.getHeader("Origin");
        return origin != null && !isOwn(origin, request);
    }

    /** A proxy may have its own name and port for us; no form can write its headers. */
    private static boolean isOwn(String origin, HttpServletRequest request) {
        var host = UriComponentsBuilder.fromUriString(origin).build().getHost();
        var forwarded = request.getHeader("X-Forwarded-Host");
        return host != null
                && (host.equalsIgnoreCase(request.getServerName())
                        || (forwarded != null && host.equalsIgnoreCase(forwarded.replaceFirst("[,:].*", ""))));
    }
}
