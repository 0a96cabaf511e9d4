package org.lekalo.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lekalo.server.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class HeadersIntegrationTest extends ServerTest {

    @Autowired
    @Qualifier("springSecurityFilterChain")
    private Filter security;

    /** As the thread of a line of changes does, while the one that opened it is still leaving. */
    @Test
    void whoWritesAnAnswerOnAThreadOfHisOwnIsNotDisturbedByHeadersThatComeLater() throws Exception {
        var call = new MockHttpServletRequest("GET", "/api/changes");
        call.addHeader("Authorization", "Bearer " + tokenOf("anna"));
        var answer = new MockHttpServletResponse();
        List<String> whenWritten = new ArrayList<>();

        security.doFilter(call, answer, (request, response) -> {
            whenWritten.addAll(answer.getHeaderNames());
            answer.setHeader("X-Of-The-Line", "1");
        });

        assertThat(whenWritten).contains("X-Frame-Options", "Content-Security-Policy", "Cache-Control");
        assertThat(answer.getHeaderNames()).hasSize(whenWritten.size() + 1);
    }
}
