package org.lekalo.designer.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.lekalo.designer.company.People;
import org.lekalo.designer.session.SignedIn;
import org.lekalo.designer.session.SigningIn;
import org.lekalo.library.contract.Refusals.Unreachable;
import org.lekalo.library.contract.SessionApi;

class RenewalTest {

    private final SessionApi sessions = mock(SessionApi.class);
    private final Renewal renewal = new Renewal(token -> sessions);

    @Test
    void keepsSomebodySignedInWhoOnlyLooks() {
        var person = expiringIn(Duration.ofMinutes(4));
        when(sessions.renew()).thenReturn(People.signedIn(People.ELENA));

        renewal.keep(person);

        assertThat(person.token()).isEqualTo("token-elena");
    }

    @Test
    void leavesAFreshTokenAlone() {
        var person = expiringIn(Duration.ofMinutes(20));

        renewal.keep(person);

        verify(sessions, never()).renew();
    }

    @Test
    void triesAgainLaterWhereTheServerIsGone() {
        var person = expiringIn(Duration.ofMinutes(4));
        when(sessions.renew()).thenThrow(new Unreachable()).thenReturn(People.signedIn(People.ELENA));

        renewal.keep(person);
        renewal.keep(person);

        assertThat(person.token()).isEqualTo("token-elena");
    }

    private static SignedIn expiringIn(Duration time) {
        return SigningIn.with(new SessionApi.SignedIn(
                "old", Instant.now().plus(time), People.signedIn(People.ELENA).me()));
    }
}
