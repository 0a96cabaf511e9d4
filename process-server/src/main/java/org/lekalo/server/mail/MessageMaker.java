package org.lekalo.server.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.Date;
import java.util.Map;
import org.lekalo.server.outbox.NotSent;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Letters as they cross the net. */
@Component
class MessageMaker {

    private static final String UTF_8 = "UTF-8";

    private final MailSettings settings;
    private final LetterFiles files;
    private final Clock clock;

    MessageMaker(MailSettings settings, LetterFiles files, Clock clock) {
        this.settings = settings;
        this.files = files;
        this.clock = clock;
    }

    /** Throws {@link NotSent} where it cannot be made: an address that is none, a file that is gone. */
    MimeMessage make(Letter letter, Session session) {
        try {
            var message = new OwnMessage(session, letter.id());
            var helper = new MimeMessageHelper(message, !letter.files().isEmpty(), UTF_8);
            helper.setFrom(settings.sender());
            helper.setTo(address(letter.to().text(), letter.name()));
            var replyTo = letter.replyTo();
            if (replyTo != null) {
                helper.setReplyTo(address(replyTo.text(), ""));
            }
            helper.setSubject(Header.plain(letter.subject()));
            helper.setText(letter.text().replaceAll("\\R", "\r\n"));
            helper.setSentDate(Date.from(clock.instant()));
            // no machine shall answer it (RFC 3834)
            message.setHeader("Auto-Submitted", "auto-generated");
            for (var file : files.read(letter.files())) {
                helper.addAttachment(file.name(), file.content(), file.contentType());
            }
            message.saveChanges();
            return message;
        } catch (MessagingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static InternetAddress address(String address, String name) {
        try {
            var checked = new InternetAddress(address, true);
            if (!name.isBlank()) {
                checked.setPersonal(Header.plain(name), UTF_8);
            }
            return checked;
        } catch (AddressException noAddress) {
            throw NotSent.forGood("address", Map.of("address", address));
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Called by the name that the letter has from the beginning: who gets it twice after all sees that it is one. */
    private final class OwnMessage extends MimeMessage {

        private final String id;

        OwnMessage(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + "@" + settings.domain() + ">");
        }
    }
}
