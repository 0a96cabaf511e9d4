package org.lekalo.server.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** Remembers whether the letter it is at was handed over whole: from then on the mail server may have taken it. */
class LetterTransport extends SMTPTransport {

    private boolean handedOver;

    LetterTransport(Session session) {
        super(session, new URLName("smtp", null, -1, null, null, null));
    }

    void begin() {
        handedOver = false;
    }

    boolean handedOver() {
        return handedOver;
    }

    /** Before the last dot of a letter no mail server keeps it (RFC 5321, 4.1.1.4). */
    @Override
    protected void finishData() throws IOException, MessagingException {
        handedOver = true;
        super.finishData();
    }
}
