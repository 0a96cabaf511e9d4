package org.lekalo.server.engine;

import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The bean {@code waitUntilBlock}: until when a token waits. */
public interface Moments {

    Instant moment(DelegateExecution execution);
}
