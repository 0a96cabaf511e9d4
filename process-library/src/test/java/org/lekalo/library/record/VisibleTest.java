package org.lekalo.library.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \t\n",
                "\u00a0\u2003\u3000",
                "\u200b\u200b",
                "\u200c\u200d\u2060\ufeff",
                "\u202e\u2066",
                "\u00ad",
                "\u034f",
                "\u115f\u1160\u3164\uffa0\u2800",
                "\ufe0f",
                "\udb40\udc41",
                "\u2028\u2029",
                "\u0000\u0007",
                "\u1cbb\udbff\udffd",
                "\ue000 \uf8ff"
            })
    void whatShowsNothingIsBlank(String text) {
        assertThat(Visible.isBlank(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", " \u200bЯ", "№", "\ud83d\ude00", "ก็", ".", "\u200b0"})
    void whatShowsSomethingIsNot(String text) {
        assertThat(Visible.isBlank(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "f  Й",
                " F\u00a0\u3000й ",
                "f\t\n й",
                "f\u200b й",
                "f \u2060й\ufe0f",
                "ｆ й",
                "f и\u0306",
                "f \u00ad\ue000й\udb40\udd00"
            })
    void whatNobodyCanTellApartIsAlike(String text) {
        assertThat(Visible.alike(text, "f й")).isTrue();
    }

    @Test
    void noSignTurnsTheOrderOfLettersRound() {
        assertThat(Visible.inOrder("a\u202e\u202a\u202b\u202c\u202db\u2066\u2067\u2068\u2069c"))
                .isEqualTo("abc");
        assertThat(Visible.inOrder("Окна\u200f שלום")).isEqualTo("Окна\u200f שלום");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fй", "f и", "f й.", "f е", ""})
    void whatLooksOtherwiseIsNot(String text) {
        assertThat(Visible.alike(text, "f й")).isFalse();
    }

    @Test
    void countsWhatCanBeSeen() {
        assertThat(Visible.count(" a \u200bб \ud83d\ude00")).isEqualTo(3);
    }
}
