package org.lekalo.server.incident;

import java.time.Instant;
import org.lekalo.library.contract.InstanceId;

/**
 * A failed step, {@code failedElement}, of a token that stands at {@code element}; {@code reason} is the sentence in the
 * reader's language, {@code job} what a retry runs.
 */
public record OpenIncident(
        String id,
        InstanceId run,
        String element,
        String failedElement,
        String job,
        Instant at,
        String reason,
        String details) {

    public OpenIncident withoutDetails() {
        return new OpenIncident(id, run, element, failedElement, job, at, reason, "");
    }
}
