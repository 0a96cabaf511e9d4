package org.lekalo.server.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\r\nBcc: b",
                "a\nBcc: b",
                "a\0Bcc: b",
                "a\u2028Bcc: b",
                "a\u202eBcc: b",
                "a\ud83dBcc: b",
                "a \t\u0085 Bcc: b"
            })
    void isOneLineOfCharactersThatAreThere(String text) {
        assertThat(Header.plain(text)).isEqualTo("a Bcc: b");
    }

    @Test
    void hasNoBlanksAroundItAndKeepsEveryLanguage() {
        assertThat(Header.plain("  Счёт № 5 \ud83d\ude00 ")).isEqualTo("Счёт № 5 \ud83d\ude00");
    }

    @Test
    void endsWhereItBecomesTooLong() {
        assertThat(Header.plain("я".repeat(250))).isEqualTo("я".repeat(250));
        assertThat(Header.plain("я".repeat(251))).isEqualTo("я".repeat(249) + "…");
    }
}
