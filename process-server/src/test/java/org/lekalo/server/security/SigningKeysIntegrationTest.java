package org.lekalo.server.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lekalo.library.contract.AuditApi;
import org.lekalo.library.contract.AuditApi.Deed;
import org.lekalo.library.contract.ContractClient;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.library.contract.Refusals.NotAllowed;
import org.lekalo.library.contract.Refusals.SignedOut;
import org.lekalo.library.contract.SessionApi;
import org.lekalo.library.contract.SessionApi.Credentials;
import org.lekalo.library.contract.SigningKeysApi;
import org.lekalo.library.contract.SigningKeysApi.Replacement;
import org.lekalo.server.ServerTest;
import org.lekalo.server.people.People;
import org.springframework.beans.factory.annotation.Autowired;

class SigningKeysIntegrationTest extends ServerTest {

    @Autowired
    private People people;

    @AfterEach
    void everybodySignsInAnew() {
        clock.reset();
        people.companyNow().people().stream().map(Person::login).forEach(this::signInAnew);
    }

    @Test
    void anotherKeySignsNobodyOut() throws Exception {
        var before = signedIn();

        as("irina", SigningKeysApi.class).replace(new Replacement(false));

        assertThat(keyOf(signedIn())).as("signs once all nodes know it").isEqualTo(keyOf(before));
        clock.advance(Duration.ofSeconds(11));
        var after = signedIn();
        assertThat(keyOf(after)).isNotEqualTo(keyOf(before));
        clock.advance(Duration.ofMinutes(29));
        assertThat(session(after).me().person().login()).isEqualTo("anna");
        assertThat(session(session(before).renew().token()).me().person().login())
                .isEqualTo("anna");
        assertThat(as("irina", AuditApi.class).entries(1, null).entries())
                .extracting(AuditApi.Entry::deed)
                .containsExactly(Deed.SIGNING_KEY_REPLACED);
    }

    @Test
    void aKeyThatBecameKnownIsGoodForNothingAtOnce() {
        var before = signedIn();
        assertThat(session(before).me()).isNotNull();

        as("irina", SigningKeysApi.class).replace(new Replacement(true));

        assertThatExceptionOfType(SignedOut.class)
                .isThrownBy(() -> session(before).me());
        assertThat(session(signedIn()).me().person().login()).isEqualTo("anna");
    }

    @Test
    void onlyAdministratorsReplaceIt() {
        for (var login : List.of("viktor", "anna")) {
            assertThatExceptionOfType(NotAllowed.class)
                    .isThrownBy(() -> as(login, SigningKeysApi.class).replace(new Replacement(true)));
        }
    }

    private String signedIn() {
        return asNobody(SessionApi.class)
                .signIn(new Credentials("anna", PASSWORD))
                .token();
    }

    private SessionApi session(String token) {
        return ContractClient.to(server(), () -> token, () -> Locale.ENGLISH).api(SessionApi.class);
    }

    private static String keyOf(String token) throws ParseException {
        return SignedJWT.parse(token).getHeader().getKeyID();
    }
}
