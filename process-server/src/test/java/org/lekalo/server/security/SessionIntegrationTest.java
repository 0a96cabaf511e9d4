package org.lekalo.server.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Locale;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.lekalo.library.contract.ContractClient;
import org.lekalo.library.contract.OwnPasswordApi;
import org.lekalo.library.contract.OwnPasswordApi.PasswordChange;
import org.lekalo.library.contract.PeopleApi;
import org.lekalo.library.contract.Refusals.SignedOut;
import org.lekalo.library.contract.SessionApi;
import org.lekalo.library.contract.SessionApi.Credentials;
import org.lekalo.library.contract.SessionApi.SignInRefused;
import org.lekalo.library.contract.SessionApi.TooManyAttempts;
import org.lekalo.library.contract.StaffApi;
import org.lekalo.library.contract.StaffApi.Departure;
import org.lekalo.library.contract.StaffApi.Password;
import org.lekalo.server.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

class SessionIntegrationTest extends ServerTest {

    @Autowired
    private DSLContext sql;

    @Test
    void aPersonSignsInAndIsKnown() {
        var me = as("anna", SessionApi.class).me();

        assertThat(me.person().name()).isEqualTo("Анна Соколова");
        assertThat(me.roles()).containsExactly("analyst");
    }

    @Test
    void theLoginIsReadInAnyCase() {
        var signedIn = asNobody(SessionApi.class).signIn(new Credentials(" Anna ", PASSWORD));

        assertThat(signedIn.me().person().login()).isEqualTo("anna");
    }

    @Test
    void aWrongPasswordAndAnUnknownLoginAreRefusedAlike() {
        var nobody = asNobody(SessionApi.class);

        assertThatExceptionOfType(SignInRefused.class)
                .isThrownBy(() -> nobody.signIn(new Credentials("olga", "wrong")))
                .withMessage("The login or the password is wrong.");
        assertThatExceptionOfType(SignInRefused.class)
                .isThrownBy(() -> nobody.signIn(new Credentials("nobody-of-that-name", "wrong")))
                .withMessage("The login or the password is wrong.");
    }

    @Test
    void guessingIsSlowedDownMoreAndMore() {
        var nobody = asNobody(SessionApi.class);
        for (int i = 0; i < 3; i++) {
            assertThatExceptionOfType(SignInRefused.class)
                    .isThrownBy(() -> nobody.signIn(new Credentials("pavel", "guess")));
        }

        assertThat(secondsToWait("pavel", PASSWORD)).isEqualTo(1);
        clock.advance(Duration.ofSeconds(2));
        assertThatExceptionOfType(SignInRefused.class)
                .isThrownBy(() -> nobody.signIn(new Credentials("pavel", "guess")));
        assertThat(secondsToWait("pavel", PASSWORD)).isEqualTo(2);

        clock.advance(Duration.ofSeconds(3));
        assertThat(nobody.signIn(new Credentials("pavel", PASSWORD)).token()).isNotBlank();
        assertThatExceptionOfType(SignInRefused.class)
                .isThrownBy(() -> nobody.signIn(new Credentials("pavel", "guess")));
    }

    @Test
    void aTokenEndsAndCanBeRenewedBeforeThat() {
        var old = asNobody(SessionApi.class).signIn(new Credentials("sergey", PASSWORD));

        clock.advance(Duration.ofMinutes(29));
        var renewed = withToken(old.token()).renew();
        clock.advance(Duration.ofMinutes(29));

        assertThat(withToken(renewed.token()).me().person().login()).isEqualTo("sergey");
        assertThatExceptionOfType(SignedOut.class)
                .isThrownBy(() -> withToken(old.token()).me());
    }

    @Test
    void aSessionIsNotRenewedForLongerThanAWorkingDay() {
        var token = asNobody(SessionApi.class)
                .signIn(new Credentials("sergey", PASSWORD))
                .token();
        for (int i = 0; i < 26; i++) {
            clock.advance(Duration.ofMinutes(28));
            token = i < 25 ? withToken(token).renew().token() : token;
        }
        var last = token;

        assertThatExceptionOfType(SignedOut.class)
                .isThrownBy(() -> withToken(last).renew());
    }

    @Test
    void aForgedTokenIsNobody() {
        var token = tokenOf("anna");
        var forged = token.substring(0, token.length() - 4) + "AAAA";

        assertThatExceptionOfType(SignedOut.class)
                .isThrownBy(() -> withToken(forged).me());
    }

    @Test
    void aPersonWhoLeftIsOutAtOnce() {
        newPerson("leaving");
        var token = asNobody(SessionApi.class)
                .signIn(new Credentials("leaving", PASSWORD))
                .token();
        assertThat(withToken(token).me().person().login()).isEqualTo("leaving");

        sql.execute("update person set active = false where login = 'leaving'");

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThatExceptionOfType(SignedOut.class)
                        .isThrownBy(() -> withToken(token).me()));
        assertThatExceptionOfType(SignInRefused.class)
                .isThrownBy(() -> asNobody(SessionApi.class).signIn(new Credentials("leaving", PASSWORD)));
    }

    @Test
    void anotherPasswordEndsAllSessionsButTheOneItWasChangedIn() {
        newPerson("careful");
        var elsewhere = signedIn("careful", PASSWORD);
        var here = signedIn("careful", PASSWORD);
        assertThat(withToken(elsewhere).me().person().login()).isEqualTo("careful");

        var goesOn = with(here, OwnPasswordApi.class)
                .change(new PasswordChange(PASSWORD, "another-one-1"))
                .token();

        assertThat(withToken(goesOn).renew().me().person().login()).isEqualTo("careful");
        assertThatExceptionOfType(SignedOut.class)
                .isThrownBy(() -> withToken(elsewhere).me());
        assertThatExceptionOfType(SignedOut.class)
                .isThrownBy(() -> withToken(elsewhere).renew());
        assertThatExceptionOfType(SignedOut.class)
                .isThrownBy(() -> withToken(here).me());
    }

    @Test
    void aPasswordThatAnAdministratorSetsEndsAllSessions() {
        newPerson("forgetful");
        var token = signedIn("forgetful", PASSWORD);
        var id = withToken(token).me().person().id();

        as("irina", StaffApi.class).resetPassword(id, new Password("another-one-1"));

        assertThatExceptionOfType(SignedOut.class)
                .isThrownBy(() -> withToken(token).me());
        assertThat(withToken(signedIn("forgetful", "another-one-1"))
                        .me()
                        .person()
                        .id())
                .isEqualTo(id);
    }

    @Test
    void whoComesBackSignsInAnew() {
        newPerson("returning");
        var token = signedIn("returning", PASSWORD);
        var id = withToken(token).me().person().id();
        var staff = as("irina", StaffApi.class);

        staff.leave(id, new Departure(null, null));
        staff.comeBack(id);

        assertThatExceptionOfType(SignedOut.class)
                .isThrownBy(() -> withToken(token).me());
        assertThat(withToken(signedIn("returning", PASSWORD)).me().person().id())
                .isEqualTo(id);
    }

    @Test
    void askingWhetherASessionWasEndedCostsNoStatement() {
        var token = signedIn("anna", PASSWORD);
        withToken(token).me();
        sql.execute("create extension if not exists pg_stat_statements");
        sql.fetch("select pg_stat_statements_reset()");

        withToken(token).me();

        assertThat(sql.fetchSingle("select coalesce(sum(calls), 0) as calls from pg_stat_statements"
                                + " where query ilike '%from person%'")
                        .get("calls", Integer.class))
                .isZero();
    }

    private String signedIn(String login, String password) {
        return asNobody(SessionApi.class)
                .signIn(new Credentials(login, password))
                .token();
    }

    @Test
    void aRoleThatIsTakenAwayIsGoneAtOnce() {
        newPerson("demoted");
        sql.execute("insert into person_role select id, 'analyst' from person where login = 'demoted'");
        var token = asNobody(SessionApi.class)
                .signIn(new Credentials("demoted", PASSWORD))
                .token();
        await().until(() -> withToken(token).me().is("analyst"));

        sql.execute("delete from person_role where person = (select id from person where login = 'demoted')");

        await().atMost(Duration.ofSeconds(5))
                .until(() -> withToken(token).me().roles().isEmpty());
    }

    @Test
    void nobodySeesAnythingWithoutSigningIn() {
        assertThatExceptionOfType(SignedOut.class)
                .isThrownBy(() -> asNobody(PeopleApi.class).people())
                .withMessageContaining("not signed in");
    }

    private void newPerson(String login) {
        sql.execute(
                "insert into person (login, name, position, password_hash)"
                        + " select ?, ?, '', password_hash from person where login = 'anna'",
                login,
                login);
    }

    private long secondsToWait(String login, String password) {
        var refused = catchThrowableOfType(
                TooManyAttempts.class, () -> asNobody(SessionApi.class).signIn(new Credentials(login, password)));
        return refused.seconds();
    }

    private SessionApi withToken(String token) {
        return with(token, SessionApi.class);
    }

    private <T> T with(String token, Class<T> api) {
        return ContractClient.to(server(), () -> token, () -> Locale.ENGLISH).api(api);
    }
}
