package org.lekalo.server.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.record.MailAddress;
import org.lekalo.server.mail.Letter.Attachment;
import org.springframework.stereotype.Component;

/** Letters as the outbox keeps them. */
@Component
class WrittenLetters {

    private final ObjectMapper json;

    WrittenLetters(ObjectMapper json) {
        this.json = json;
    }

    private record Written(
            String id,
            String to,
            String name,
            String subject,
            String text,
            @Nullable String replyTo,
            List<Attachment> files) {}

    String write(Letter letter) {
        var replyTo = letter.replyTo();
        try {
            return json.writeValueAsString(new Written(
                    letter.id(),
                    letter.to().text(),
                    storable(letter.name()),
                    storable(letter.subject()),
                    storable(letter.text()),
                    replyTo == null ? null : replyTo.text(),
                    letter.files()));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The database takes no zero character, and no half of a pair. */
    private static String storable(String text) {
        return text.replaceAll("[\0\\p{Cs}]", " ");
    }

    Letter read(String content) {
        try {
            var written = json.readValue(content, Written.class);
            return new Letter(
                    written.id(),
                    new MailAddress(written.to()),
                    written.name(),
                    written.subject(),
                    written.text(),
                    written.replyTo() == null ? null : new MailAddress(written.replyTo()),
                    written.files());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
