package org.lekalo.library.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"vera@example.com", "Vera.Kuzina+crm@mail.example.com", "o'neil@example.com", "a@b.co"})
    void takesWhatEveryMailServerTakes(String address) {
        assertThat(MailAddress.of(" " + address + "\n")).hasValue(new MailAddress(address));
    }

    @Test
    void writesADomainInTheLettersOfTheNet() {
        assertThat(MailAddress.of("info@окна.рф")).hasValue(new MailAddress("info@xn--80atjc.xn--p1ai"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "vera",
                "@example.com",
                "vera@",
                "vera@example",
                "vera@@example.com",
                "вера@example.com",
                "vera@exam ple.com",
                "vera@example.com, oleg@example.com",
                "Vera <vera@example.com>",
                "vera@example.com\r\nBcc: all@example.com",
                "vera\r\nBcc:x@example.com",
                "\"vera\"@example.com",
                "vera@[127.0.0.1]",
                "vera(comment)@example.com",
                "vera..k@example.com",
                ".vera@example.com",
                "vera@-example.com",
                "vera@example..com",
                "vera\u0000@example.com"
            })
    void takesNothingElse(String text) {
        assertThat(MailAddress.of(text)).isEmpty();
    }

    @Test
    void takesNoneThatIsLongerThanAnyMayBe() {
        assertThat(MailAddress.of("a".repeat(65) + "@example.com")).isEmpty();
        assertThat(MailAddress.of("vera@" + "a".repeat(300) + ".com")).isEmpty();
        assertThat(MailAddress.of("vera@" + "a.".repeat(200) + "com")).isEmpty();
    }
}
