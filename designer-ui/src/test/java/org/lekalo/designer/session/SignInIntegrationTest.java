package org.lekalo.designer.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.vaadin.flow.spring.security.VaadinAwareSecurityContextHolderStrategy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lekalo.designer.LekaloDesigner;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SpringBootTest(classes = LekaloDesigner.class)
@AutoConfigureMockMvc
class SignInIntegrationTest {

    @Autowired
    private MockMvc pages;

    @Test
    void keepsTheServersTokenInTheSession() throws Exception {
        pages.perform(signIn("elena", "right").with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrl("/"))
                .andExpect(request()
                        .sessionAttribute(
                                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, notNullValue()));
    }

    @Test
    void givesANewSessionToWhoeverSignsIn() throws Exception {
        var session = new MockHttpSession();
        var idBefore = session.getId();

        pages.perform(signIn("elena", "right").session(session).with(csrf()));

        assertThat(session.getId()).isNotEqualTo(idBefore);
    }

    @Test
    void saysThatThePasswordIsWrong() throws Exception {
        pages.perform(signIn("elena", "wrong").with(csrf())).andExpect(redirectedUrl("/sign-in?wrong"));
    }

    @Test
    void saysHowLongToWaitAfterTooManyAttempts() throws Exception {
        pages.perform(signIn("hasty", "wrong").with(csrf())).andExpect(redirectedUrl("/sign-in?wait=30"));
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Origin, https://evil.example",
        "Origin, null",
        "Origin, http://localhost.evil.example",
    })
    void refusesASignInFromAnotherSite(String header, String value) throws Exception {
        pages.perform(signIn("elena", "right").header(header, value))
                .andExpect(redirectedUrl("/sign-in"))
                .andExpect(request()
                        .sessionAttributeDoesNotExist(
                                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY));
    }

    @ParameterizedTest
    @CsvSource({"Sec-Fetch-Site, same-origin", "Origin, http://localhost:8080"})
    void letsItsOwnFormSignIn(String header, String value) throws Exception {
        pages.perform(signIn("elena", "right").header(header, value)).andExpect(redirectedUrl("/"));
    }

    @Test
    void sendsStrangersToTheSignInPage() throws Exception {
        pages.perform(get("/records/deal/1")).andExpect(redirectedUrlPattern("**/sign-in"));
    }

    @Test
    void tellsTheBrowserToLoadAndFrameNothingForeign() throws Exception {
        pages.perform(get("/records/deal"))
                .andExpect(header().string("Content-Security-Policy", containsString("frame-ancestors 'none'")))
                .andExpect(header().string("Content-Security-Policy", not(containsString("http"))))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
    }

    @Test
    void letsAPageWorkInTheBackgroundAsItsPerson() {
        assertThat(SecurityContextHolder.getContextHolderStrategy())
                .isInstanceOf(VaadinAwareSecurityContextHolderStrategy.class);
    }

    private static MockHttpServletRequestBuilder signIn(String login, String password) {
        return post("/sign-in").param("username", login).param("password", password);
    }
}
