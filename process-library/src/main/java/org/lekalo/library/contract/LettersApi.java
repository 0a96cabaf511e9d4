package org.lekalo.library.contract;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.record.RecordRef;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Letters that processes send, while they are drawn. For analysts, administrators and process owners. */
@HttpExchange("/api/letters")
public interface LettersApi {

    /**
     * The letter as it would be about a record that the caller sees. A placeholder stays as it is written where it cannot be
     * filled in before the process runs, or where the caller may not see what it shows.
     */
    @PostExchange("/preview")
    Preview preview(@RequestBody Draft draft);

    /** @param properties of the block, as they are drawn */
    record Draft(RecordRef record, Map<String, String> properties) {}

    /**
     * @param recipients names and addresses
     * @param replyTo where answers go; null: to the sender
     * @param attachments names of files
     * @param problem why the step would fail on this record, in the caller's language; null where it would not
     */
    record Preview(
            List<String> recipients,
            String subject,
            String text,
            @Nullable String replyTo,
            List<String> attachments,
            @Nullable String problem) {}
}
