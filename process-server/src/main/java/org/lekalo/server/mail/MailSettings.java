package org.lekalo.server.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.lekalo.library.record.MailAddress;
import org.lekalo.server.StartRefused;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * By which mail server letters go out; without a host they wait.
 *
 * @param port empty: the usual one
 * @param tls {@code starttls}, {@code tls} from the first byte, or {@code none}
 * @param largest what the text and the files of a letter may have together
 */
@ConfigurationProperties("lekalo.mail")
record MailSettings(
        @DefaultValue("") String host,
        @DefaultValue("") String port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("") String from,
        @DefaultValue("starttls") String tls,
        @DefaultValue("20MB") DataSize largest) {

    static final String STARTTLS = "starttls";
    static final String TLS = "tls";
    static final String NONE = "none";
    static final Set<String> WAYS = Set.of(STARTTLS, TLS, NONE);

    private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");

    private static final String CONNECT_TIMEOUT = "10000";

    /** The mail server may look at a letter for as long as that before it answers. */
    private static final String ANSWER_TIMEOUT = "60000";

    boolean isSetUp() {
        return !host.isBlank();
    }

    /** Somebody who set a host and forgot the rest learns it at the start, and not from letters that fail. */
    void requireSense() {
        if (!isSetUp()) {
            return;
        }
        if (!WAYS.contains(tls)) {
            throw new StartRefused(
                    "LEKALO_MAIL_TLS is starttls, tls or none; it is " + tls + ".",
                    "В LEKALO_MAIL_TLS допустимо starttls, tls или none; там " + tls + ".");
        }
        if (!port.isBlank() && !PORT.matcher(port.strip()).matches()) {
            throw new StartRefused(
                    "LEKALO_MAIL_PORT is no port: " + port + ".", "В LEKALO_MAIL_PORT не номер порта: " + port + ".");
        }
        try {
            sender();
        } catch (IllegalStateException noAddress) {
            throw new StartRefused(
                    "LEKALO_MAIL_FROM must be the address that letters come from, such as crm@company.com; it is \""
                            + from + "\".",
                    "В LEKALO_MAIL_FROM нужен адрес, от имени которого уходят письма, например crm@company.ru; там «"
                            + from + "».");
        }
    }

    /** {@code crm@company.com}, or with a name before it in angle brackets. */
    InternetAddress sender() {
        try {
            var all = InternetAddress.parse(from, true);
            if (all.length != 1 || MailAddress.of(all[0].getAddress()).isEmpty()) {
                throw new IllegalStateException("No sender: " + from);
            }
            return name(all[0]);
        } catch (AddressException noAddress) {
            throw new IllegalStateException(noAddress);
        }
    }

    private static InternetAddress name(InternetAddress address) {
        try {
            if (address.getPersonal() != null) {
                address.setPersonal(Header.plain(address.getPersonal()), "UTF-8");
            }
            return address;
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Behind the sender's at sign. */
    String domain() {
        var address = sender().getAddress();
        return address.substring(address.lastIndexOf('@') + 1);
    }

    int portNumber() {
        return port.isBlank() ? usualPort() : Integer.parseInt(port.strip());
    }

    private int usualPort() {
        return switch (tls) {
            case TLS -> 465;
            case NONE -> 25;
            default -> 587;
        };
    }

    String server() {
        return host + ":" + portNumber();
    }

    boolean signsIn() {
        return !user.isBlank();
    }

    /** As Jakarta Mail wants them; its own timeouts are endless. */
    Properties session() {
        var session = new Properties();
        session.put("mail.smtp.host", host);
        session.put("mail.smtp.port", Integer.toString(portNumber()));
        session.put("mail.smtp.auth", Boolean.toString(signsIn()));
        session.put("mail.smtp.connectiontimeout", CONNECT_TIMEOUT);
        session.put("mail.smtp.timeout", ANSWER_TIMEOUT);
        session.put("mail.smtp.writetimeout", ANSWER_TIMEOUT);
        session.put("mail.smtp.ssl.checkserveridentity", "true");
        session.put("mail.smtp.ssl.enable", Boolean.toString(tls.equals(TLS)));
        session.put("mail.smtp.starttls.enable", Boolean.toString(tls.equals(STARTTLS)));
        session.put("mail.smtp.starttls.required", Boolean.toString(tls.equals(STARTTLS)));
        session.put("mail.smtp.quitwait", "false");
        return session;
    }
}
