package org.lekalo.designer.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets nobody be signed in by a form of another site. Vaadin leaves the sign-in form out of Spring's CSRF protection, so
 * the browser's own word on where a request comes from is asked (Fetch Metadata, W3C).
 */
final class OwnFormOnly extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var from = request.getHeader("Sec-Fetch-Site");
        boolean foreign = from != null && !from.equals("same-origin") && !from.equals("none");
        boolean signingIn = request.getMethod().equals("POST")
                && request.getRequestURI().equals(request.getContextPath() + "/" + SignInView.PATH);
        if (foreign && signingIn) {
            response.sendRedirect(request.getContextPath() + "/" + SignInView.PATH);
        } else {
            chain.doFilter(request, response);
        }
    }
}
