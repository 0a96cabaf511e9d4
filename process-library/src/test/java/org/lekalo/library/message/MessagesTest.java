package org.lekalo.library.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class MessagesTest {

    @Test
    void bothLanguagesHaveTheSameKeys() {
        var russian = ResourceBundle.getBundle("org.lekalo.library.messages", new Locale("ru"));
        var english = ResourceBundle.getBundle("org.lekalo.library.messages", Locale.ENGLISH);

        assertThat(russian.keySet()).isEqualTo(english.keySet());
    }

    @Test
    void anotherLanguageGetsEnglish() {
        assertThat(Messages.in(Locale.FRENCH).text("condition.value.yes")).isEqualTo("yes");
        assertThat(Messages.in(new Locale("ru", "RU")).text("condition.value.yes"))
                .isEqualTo("да");
    }
}
