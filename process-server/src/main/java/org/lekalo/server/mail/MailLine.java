package org.lekalo.server.mail;

import static org.lekalo.server.mail.MailCarrier.said;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Map;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.lekalo.server.outbox.Carrier.Line;
import org.lekalo.server.outbox.NotSent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An open connection to the mail server. What it says decides what becomes of a letter. */
final class MailLine implements Line {

    private static final Logger LOG = LoggerFactory.getLogger(MailLine.class);

    private final Session session;
    private final LetterTransport transport;
    private final WrittenLetters letters;
    private final MessageMaker messages;

    MailLine(Session session, LetterTransport transport, WrittenLetters letters, MessageMaker messages) {
        this.session = session;
        this.transport = transport;
        this.letters = letters;
        this.messages = messages;
    }

    @Override
    public boolean isOpen() {
        return transport.isConnected();
    }

    @Override
    public Runnable prepare(String content) {
        var letter = letters.read(content);
        var message = messages.make(letter, session);
        var to = MessageMaker.address(letter.to().text(), letter.name());
        return () -> send(message, to);
    }

    private void send(MimeMessage message, InternetAddress to) {
        transport.begin();
        try {
            transport.sendMessage(message, new Address[] {to});
        } catch (MessagingException | RuntimeException failure) {
            throw notSent(failure, to);
        }
    }

    private NotSent notSent(Exception failure, InternetAddress to) {
        var recipient = Causes.first(failure, SMTPAddressFailedException.class);
        if (recipient.isPresent()) {
            var facts = Map.of("address", to.getAddress(), "said", said(recipient.get()));
            return isForGood(recipient.get().getReturnCode())
                    ? NotSent.forGood("recipient-refused", facts)
                    : NotSent.forNow("recipient-later", facts);
        }
        var answer =
                Causes.first(failure, SMTPSendFailedException.class).filter(answered -> answered.getReturnCode() > 0);
        if (answer.isPresent()) {
            var facts = Map.of("said", said(answer.get()));
            return isForGood(answer.get().getReturnCode())
                    ? NotSent.forGood("refused", facts)
                    : NotSent.forNow("refused-later", facts);
        }
        LOG.info("A letter was not sent: {}", said(failure));
        if (transport.handedOver()) {
            return NotSent.perhapsSent("unanswered", Map.of());
        }
        return failure instanceof SendFailedException && !Causes.has(failure, SMTPSendFailedException.class)
                ? NotSent.forGood("refused", Map.of("said", said(failure)))
                : NotSent.forNow("broken-off", Map.of());
    }

    private static boolean isForGood(int code) {
        return code >= 500 && code < 600;
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (MessagingException broken) {
            LOG.debug("The connection was closed already", broken);
        }
    }
}
