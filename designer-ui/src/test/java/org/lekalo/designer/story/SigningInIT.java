package org.lekalo.designer.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SigningInIT {

    @RegisterExtension
    final Stories stories = new Stories();

    @Test
    void aWrongPasswordIsRefusedInWords() {
        var stranger = stories.stranger(Look.RUSSIAN);

        stranger.signIn("elena", "not this one");

        assertThat(stranger.see("Логин или пароль не подходит")).isVisible();
        stranger.picture("sign-in-refused");
    }

    @Test
    void aPageAskedForBeforeSigningInOpensAfterwards() {
        var stranger = stories.stranger(Look.RUSSIAN);

        stranger.open("monitor");
        assertThat(stranger.page().locator("vaadin-login-form")).isVisible();
        stranger.picture("sign-in");
        stranger.signInHere("olga");

        assertThat(stranger.page()).hasTitle("Ход процессов");
    }
}
