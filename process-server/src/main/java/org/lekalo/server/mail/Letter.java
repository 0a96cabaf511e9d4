package org.lekalo.server.mail;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.record.MailAddress;
import org.lekalo.library.record.RecordRef;

/**
 * A letter to one recipient.
 *
 * @param id by which mail programs know it, made with it
 * @param name of the recipient; empty where nobody knows it
 * @param replyTo where answers go, null: to the sender
 */
public record Letter(
        String id,
        MailAddress to,
        String name,
        String subject,
        String text,
        @Nullable MailAddress replyTo,
        List<Attachment> files) {

    public Letter {
        files = List.copyOf(files);
    }

    public static Letter of(
            MailAddress to,
            String name,
            String subject,
            String text,
            @Nullable MailAddress replyTo,
            List<Attachment> files) {
        return new Letter(UUID.randomUUID().toString(), to, name, subject, text, replyTo, files);
    }

    Letter with(List<Attachment> others) {
        return new Letter(id, to, name, subject, text, replyTo, others);
    }

    /**
     * A file of a record, as it is when the letter is sent.
     *
     * @param field of the record, in which it stood; null: it was among the record's documents
     */
    public record Attachment(
            long file,
            String name,
            RecordRef record,
            @Nullable String field) {}
}
