package org.lekalo.server.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.lekalo.server.outbox.Carrier;
import org.springframework.context.ApplicationContext;
import org.springframework.util.unit.DataSize;

/** A mail server of the test's own, which takes everything. */
public final class MailServer implements BeforeEachCallback, AfterEachCallback {

    private final GreenMail server = new GreenMail(ServerSetup.dynamicPort(new ServerSetup[] {ServerSetup.SMTP}));

    @Override
    public void beforeEach(ExtensionContext context) {
        server.start();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        server.stop();
    }

    /** What came, in its order. */
    public List<MimeMessage> letters() {
        return List.of(server.getReceivedMessages());
    }

    public int port() {
        return server.getSmtp().getPort();
    }

    public Carrier carrier(ApplicationContext context) {
        return carrier(context, port());
    }

    /** To whatever listens on the port. */
    public static Carrier carrier(ApplicationContext context, int port) {
        return carrier(context, settings(port, DataSize.ofMegabytes(1)));
    }

    static MailCarrier carrier(ApplicationContext context, MailSettings settings) {
        var files = new LetterFiles(
                context.getBean(org.lekalo.server.file.KeptFiles.class),
                context.getBean(org.lekalo.server.record.RecordStore.class),
                settings);
        return new MailCarrier(
                settings,
                context.getBean(WrittenLetters.class),
                new MessageMaker(settings, files, context.getBean(java.time.Clock.class)),
                files);
    }

    static MailSettings settings(int port, DataSize largest) {
        return new MailSettings(
                "127.0.0.1", Integer.toString(port), "", "", "Окна и двери <crm@lekalo.example>", "none", largest);
    }
}
