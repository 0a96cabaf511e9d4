package org.lekalo.server.engine;

import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Until when a token waits at its block. */
public interface Moments {

    Instant moment(DelegateExecution execution);
}
