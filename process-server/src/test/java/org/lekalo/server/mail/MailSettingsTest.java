package org.lekalo.server.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lekalo.server.StartRefused;
import org.springframework.util.unit.DataSize;

class MailSettingsTest {

    private static MailSettings settings(String port, String from, String tls) {
        return new MailSettings("mail.example.com", port, "", "", from, tls, DataSize.ofMegabytes(20));
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', starttls, LEKALO_MAIL_FROM",
        "'', crm, starttls, LEKALO_MAIL_FROM",
        "'', 'a@b.com, c@d.com', starttls, LEKALO_MAIL_FROM",
        "smtp, crm@example.com, starttls, LEKALO_MAIL_PORT",
        "'', crm@example.com, ssl, LEKALO_MAIL_TLS"
    })
    void whatMakesNoSenseKeepsTheServerFromStartingAndIsNamed(String port, String from, String tls, String named) {
        assertThatThrownBy(() -> settings(port, from, tls).requireSense())
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(named);
    }

    @Test
    void withoutAHostNothingElseIsAskedFor() {
        var none = new MailSettings("", "", "", "", "", "starttls", DataSize.ofMegabytes(20));

        assertThatNoException().isThrownBy(none::requireSense);
        assertThat(none.isSetUp()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"starttls, 587", "tls, 465", "none, 25"})
    void eachWayHasItsUsualPort(String tls, int port) {
        assertThat(settings("", "crm@example.com", tls).portNumber()).isEqualTo(port);
    }

    @Test
    void aProtectedConnectionIsRequiredAndItsServerIsWhoItSays() {
        assertThat(settings("", "crm@example.com", "starttls").session())
                .containsEntry("mail.smtp.starttls.required", "true")
                .containsEntry("mail.smtp.ssl.checkserveridentity", "true")
                .containsKeys("mail.smtp.timeout", "mail.smtp.connectiontimeout", "mail.smtp.writetimeout");
    }
}
