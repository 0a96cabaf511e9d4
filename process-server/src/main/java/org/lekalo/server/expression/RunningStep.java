package org.lekalo.server.expression;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.lekalo.library.block.Configured;

/** What only the engine knows of the step for which an expression is computed. */
public interface RunningStep {

    /** Whether this thread is at work for the engine. */
    boolean isHere();

    /** The block of a step of the execution's drawing; empty where the element is none. */
    Optional<Configured> block(DelegateExecution execution, String element);
}
