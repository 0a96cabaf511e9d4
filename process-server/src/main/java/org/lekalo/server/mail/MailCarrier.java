package org.lekalo.server.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.record.MailAddress;
import org.lekalo.server.mail.Letter.Attachment;
import org.lekalo.server.outbox.Carrier;
import org.lekalo.server.outbox.NotSent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Brings letters to the mail server that the operator set, by SMTP. */
@Component
@EnableConfigurationProperties(MailSettings.class)
class MailCarrier implements Carrier {

    static final String KIND = "mail";

    private final MailSettings settings;
    private final WrittenLetters letters;
    private final MessageMaker messages;
    private final LetterFiles files;

    MailCarrier(MailSettings settings, WrittenLetters letters, MessageMaker messages, LetterFiles files) {
        settings.requireSense();
        this.settings = settings;
        this.letters = letters;
        this.messages = messages;
        this.files = files;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean isSetUp() {
        return settings.isSetUp();
    }

    @Override
    public Line open() {
        var session = Session.getInstance(settings.session());
        var transport = new LetterTransport(session);
        try {
            transport.connect(
                    settings.host(),
                    settings.portNumber(),
                    settings.signsIn() ? settings.user() : null,
                    settings.signsIn() ? settings.password() : null);
            return new MailLine(session, transport, letters, messages);
        } catch (AuthenticationFailedException refused) {
            throw noLine("sign-in", refused);
        } catch (MessagingException failure) {
            throw noLine(why(failure), failure);
        }
    }

    private static String why(MessagingException failure) {
        if (Causes.has(failure, SSLException.class) || said(failure).contains("TLS")) {
            return "unprotected";
        }
        return Causes.has(failure, IOException.class) ? "unreachable" : "refused";
    }

    private NotSent noLine(String reason, MessagingException failure) {
        return NotSent.noLine(reason, Map.of("server", settings.server(), "said", said(failure)));
    }

    static String said(@Nullable Throwable failure) {
        return failure == null || failure.getMessage() == null ? "" : failure.getMessage();
    }

    @Override
    public Shown shown(String content) {
        var letter = letters.read(content);
        var replyTo = letter.replyTo();
        return new Shown(
                letter.text(),
                replyTo == null ? null : replyTo.text(),
                letter.files().stream().map(Attachment::name).toList());
    }

    /** A file that is gone is taken from the field that it stood in. */
    @Override
    public String mended(String content) {
        var letter = letters.read(content);
        return letters.write(
                letter.with(letter.files().stream().map(files::present).toList()));
    }

    @Override
    public String forgotten(String content, String instead) {
        return letters.write(new Letter("", new MailAddress(""), "", instead, instead, null, List.of()));
    }
}
