package org.lekalo.server.engine;

import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What blocks wait for. The engine asks when it begins to wait: a token may stand before the block then, or around it. */
public interface Waits {

    /** Until when a token waits at an element. */
    Instant moment(DelegateExecution execution, String element);

    /** What is to happen to the record, by the name that it has where it happens. */
    String event(DelegateExecution execution, String element);
}
