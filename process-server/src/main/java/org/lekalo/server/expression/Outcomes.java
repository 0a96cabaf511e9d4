package org.lekalo.server.expression;

import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.InstanceId;

/** How the tasks of a run ended, for its conditions; kept where tasks are, not as variables of the engine. */
public interface Outcomes {

    /** The key of the answer that last ended the task; null where none has yet. */
    @Nullable
    String of(InstanceId run, String element);
}
