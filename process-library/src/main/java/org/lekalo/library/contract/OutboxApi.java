package org.lekalo.library.contract;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.record.RecordRef;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** What leaves the company: letters that wait, went out, or could not. Administrators only. */
@HttpExchange("/api/outbox")
public interface OutboxApi {

    /**
     * One page, the latest first.
     *
     * @param text what recipient or subject hold, null for all
     * @param limit at most 200
     * @param before the {@link Page#next} of the page before
     */
    @GetExchange
    Page letters(
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam int limit,
            @RequestParam(required = false) @Nullable Long before);

    /** How many there are in each state, up to {@link Counts#MOST}, and whether letters can be sent at all. */
    @GetExchange("/counts")
    Counts counts();

    @GetExchange("/{id}")
    Letter letter(@PathVariable long id);

    /**
     * Has it sent once more: one that waits is tried at once, one that failed or is in doubt begins anew. A file that is gone
     * is looked for in the field it came from; where there is none, and where the letter was sent or is being sent,
     * {@link NotSentAgain} (409).
     */
    @PostExchange("/{id}/again")
    void again(@PathVariable long id);

    enum State {
        /** Goes out as soon as it can. */
        WAITING,
        /** Somebody is at it. */
        SENDING,
        /** The mail server took it. */
        SENT,
        /** Will not be sent by itself. */
        FAILED,
        /** May have gone out: whether it did nobody can tell, so it is not sent once more by itself. */
        IN_DOUBT
    }

    /**
     * @param process what sent it, as it was called then
     * @param record what it is about
     * @param due when it is tried next, where it waits
     * @param ended when it was sent, given up or found to be in doubt
     * @param reason why it was not sent, in the caller's language; of one that waits, why not yet
     */
    record Row(
            long id,
            State state,
            String recipient,
            String subject,
            @Nullable String process,
            @Nullable RecordRef record,
            Instant made,
            @Nullable Instant due,
            @Nullable Instant ended,
            int attempts,
            @Nullable String reason) {}

    record Page(List<Row> rows, @Nullable Long next) {}

    /**
     * @param replyTo where answers go; null: to the sender
     * @param attachments names of files
     */
    record Letter(Row row, String text, @Nullable String replyTo, List<String> attachments) {}

    /** @param setUp whether there is a mail server to send by; without one all waits */
    record Counts(Map<State, Long> letters, boolean setUp) {

        /** No more are counted. */
        public static final long MOST = 10_000;
    }

    /** The letter is not sent once more: {@code reason} is "sent", "sending", or "still", and then {@code why} says what is missing. */
    final class NotSentAgain extends Refusal {

        public NotSentAgain(Map<String, Object> facts) {
            super("not-sent-again", 409, facts);
        }
    }
}
