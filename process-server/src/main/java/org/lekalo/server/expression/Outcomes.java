package org.lekalo.server.expression;

import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.InstanceId;

/** How the tasks of a run ended, for its conditions; kept where tasks are, not as variables of the engine. */
public interface Outcomes {

    /** With a step's element behind it, what of the token says which visit of the step it answered in. */
    String VISIT = "visit_";

    /**
     * The answer by which the last visit of the step that is over ended; null where none is, where it ended without, and where
     * the step was come to again since.
     *
     * @param inside the passage through the part from which it is asked: of a part that was entered several times, what
     *     was answered in the other times does not count; null to ask from outside of all
     */
    @Nullable
    String of(InstanceId run, @Nullable String inside, String element);

    /** The answer by which a visit of a step ended; null where it is open or ended without. */
    @Nullable
    String ofVisit(InstanceId run, String visit);
}
