package org.lekalo.server;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.lekalo.library.contract.ContractClient;
import org.lekalo.library.contract.ModelsApi;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.library.contract.SessionApi;
import org.lekalo.library.contract.SessionApi.Credentials;
import org.lekalo.library.contract.SessionApi.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * A test against the running server with its demo company: one embedded PostgreSQL and one Spring context serve all the
 * tests of a run, so a test makes what it needs under names of its own and leaves the demo people alone. Jobs do not
 * run by themselves, the clock stands where a test puts it, and each transaction's changes are told by themselves, at once.
 *
 * <pre>{@code as("elena", RecordsApi.class).create("deal", …)}</pre>
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "lekalo.demo=true",
            "lekalo.demo-gates=false",
            "lekalo.jobs.run=false",
            "lekalo.jobs.first-step=1m",
            "lekalo.changes.gathering=0ms",
            "lekalo.changes.apart=0ms"
        })
@Import(TestDatabase.class)
public abstract class ServerTest {

    /** The password of every demo person. */
    protected static final String PASSWORD = "lekalo-demo";

    private static final Map<String, SignedIn> SESSIONS = new ConcurrentHashMap<>();

    @LocalServerPort
    private int port;

    @Autowired
    protected SettableClock clock;

    @BeforeEach
    void resetTheClock() {
        clock.reset();
    }

    /** What one test publishes must not start in another's. Those that call others are younger. */
    @AfterEach
    protected void takeTheModelsAway() {
        clock.reset();
        var models = as("anna", ModelsApi.class);
        models.models().stream()
                .map(ModelsApi.Row::id)
                .sorted(comparing(ProcessModelId::value).reversed())
                .forEach(models::delete);
    }

    /** The contract as the demo person with the login calls it, over HTTP, in English. */
    protected <T> T as(String login, Class<T> api) {
        return as(login, api, Locale.ENGLISH);
    }

    protected <T> T as(String login, Class<T> api, Locale language) {
        return ContractClient.to(server(), () -> session(login).token(), () -> language)
                .api(api);
    }

    /** The contract as somebody calls it who is not signed in. */
    protected <T> T asNobody(Class<T> api) {
        return ContractClient.to(server(), () -> null, () -> Locale.ENGLISH).api(api);
    }

    protected PersonId idOf(String login) {
        return session(login).me().person().id();
    }

    protected @Nullable Long departmentOf(String login) {
        return session(login).me().person().departmentId();
    }

    protected String tokenOf(String login) {
        return session(login).token();
    }

    /** After his sessions were ended, as when he left and came back: the next call as him signs in again. */
    protected void signInAnew(String login) {
        SESSIONS.remove(port + login);
    }

    protected URI server() {
        return URI.create("http://127.0.0.1:" + port);
    }

    private SignedIn session(String login) {
        var signIn = asNobody(SessionApi.class);
        return requireNonNull(SESSIONS.compute(
                port + login,
                (key, old) -> old != null
                                && old.expiresAt().minus(Duration.ofMinutes(1)).isAfter(clock.instant())
                                && old.expiresAt().minus(Duration.ofMinutes(31)).isBefore(clock.instant())
                        ? old
                        : signIn.signIn(new Credentials(login, PASSWORD))));
    }
}
