package org.lekalo.server.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.InstanceId;

/**
 * A failed step, {@code failedElement}, of a token that stands at {@code element}; {@code reason} is the sentence in the
 * reader's language, {@code job} what a retry runs.
 *
 * @param visit the token's passage, or the token itself where the step did not begin; null where it was not kept
 */
public record OpenIncident(
        String id,
        InstanceId run,
        String element,
        String failedElement,
        @Nullable String visit,
        String job,
        Instant at,
        String reason,
        String details) {

    /** Whether it is the token of a passage that failed; of an incident whose visit was not kept, any at the element may be. */
    public boolean isOf(String standsAt, String passage) {
        return element.equals(standsAt) && (visit == null || visit.equals(passage));
    }

    public OpenIncident withoutDetails() {
        return new OpenIncident(id, run, element, failedElement, visit, job, at, reason, "");
    }
}
