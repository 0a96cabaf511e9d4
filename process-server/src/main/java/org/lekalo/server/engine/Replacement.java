package org.lekalo.server.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Ends the runs whose place a new one takes, in the new one's first job. */
public interface Replacement {

    void begun(DelegateExecution execution);
}
