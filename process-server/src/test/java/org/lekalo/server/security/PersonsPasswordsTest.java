package org.lekalo.server.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.springframework.context.i18n.LocaleContextHolder;

class PersonsPasswordsTest {

    @AfterEach
    void nobodyAsks() {
        LocaleContextHolder.resetLocaleContext();
    }

    private static FieldProblem refused(String chosen) {
        return catchThrowableOfType(FieldsRefused.class, () -> PersonsPasswords.checked("next", chosen))
                .problems()
                .get(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0123456789", "correct horse", "пароль-подлиннее", " spaces 1 in 2 "})
    void aPasswordIsTakenAsItWasChosen(String chosen) {
        assertThat(PersonsPasswords.checked("next", chosen)).isEqualTo(chosen);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "012345678",
                "          ",
                "a b c d e f g h i",
                "\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b"
            })
    void aPasswordOfFewerCharactersThatCanBeSeenIsRefused(String chosen) {
        assertThat(refused(chosen).field()).isEqualTo("next");
    }

    @Test
    void aPasswordHasAnEnd() {
        assertThat(PersonsPasswords.checked("next", "x".repeat(200))).hasSize(200);
        assertThat(refused("x".repeat(201)).text()).isNotBlank();
    }

    @Test
    void isRefusedInTheLanguageOfWhoAsks() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(refused("short").text()).isEqualTo("A password has 10 to 200 characters, spaces not counted.");

        LocaleContextHolder.setLocale(Locale.forLanguageTag("ru"));
        assertThat(refused("short").text()).contains("10", "200").doesNotContain("password");
    }
}
