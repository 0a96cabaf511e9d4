package org.lekalo.designer.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SessionEndsTest {

    @Test
    void saysThatOneIsSignedOutAndWhatToDoInTheReadersLanguage() {
        var russian = new SessionEnds(new Words()).sentences(Words.RUSSIAN);
        var english = new SessionEnds(new Words()).sentences(Words.ENGLISH);

        assertThat(russian.isSessionExpiredNotificationEnabled()).isTrue();
        assertThat(russian.getSessionExpiredMessage()).contains("скопируйте", "войти снова");
        assertThat(english.getSessionExpiredMessage()).contains("copy", "sign in again");
        assertThat(russian.getCookiesDisabledCaption())
                .contains("cookie")
                .isNotEqualTo(english.getCookiesDisabledCaption());
    }
}
