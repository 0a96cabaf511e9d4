package org.lekalo.server.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.PersonId;

/** That a step failed, and who had it tried again; {@code reason} is the sentence in the reader's language. */
public record PastIncident(
        String element,
        Instant at,
        String reason,
        @Nullable PersonId retriedBy,
        @Nullable Instant retriedAt) {}
