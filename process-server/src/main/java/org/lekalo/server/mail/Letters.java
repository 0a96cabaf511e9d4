package org.lekalo.server.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.outbox.Outbox;
import org.lekalo.server.outbox.Outgoing;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Where letters are posted: in the transaction of whoever writes, and sent after it. */
@Component
public class Letters {

    private final Outbox outbox;
    private final WrittenLetters written;
    private final MailSettings settings;

    Letters(Outbox outbox, WrittenLetters written, MailSettings settings) {
        this.settings = settings;
        this.outbox = outbox;
        this.written = written;
    }

    /**
     * A letter and what makes it this one: posted once more under the same key, it is sent once.
     *
     * @param about the record it is about
     * @param of the record of whom it goes to, where that is another
     */
    public record Posted(
            String key,
            Letter letter,
            @Nullable String process,
            @Nullable RecordRef about,
            @Nullable RecordRef of) {}

    /** What the files of one letter may have together. */
    public DataSize largest() {
        return settings.largest();
    }

    public void post(List<Posted> all) {
        outbox.put(all.stream().map(this::outgoing).toList());
    }

    private Outgoing outgoing(Posted posted) {
        var letter = posted.letter();
        return new Outgoing(
                posted.key(),
                MailCarrier.KIND,
                Header.plain(letter.name().isBlank() ? letter.to().text() : letter.name() + " <" + letter.to() + ">"),
                Header.plain(letter.subject()),
                written.write(letter),
                posted.process(),
                posted.about(),
                posted.of());
    }
}
