package org.lekalo.server.outbox;

import org.jspecify.annotations.Nullable;
import org.lekalo.library.record.RecordRef;

/**
 * Something that shall leave the database.
 *
 * @param key what makes it this one: the same asked for once more is sent once
 * @param kind the carrier's
 * @param recipient and {@code subject}, as people read them
 * @param content JSON of the carrier's own
 * @param process what sends it, null where no process does
 * @param about the record it is about
 * @param to the record of whom it goes to, where that is another
 */
public record Outgoing(
        String key,
        String kind,
        String recipient,
        String subject,
        String content,
        @Nullable String process,
        @Nullable RecordRef about,
        @Nullable RecordRef to) {}
