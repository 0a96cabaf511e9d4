package org.lekalo.designer.modeler;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The exits of an element as edited together, undone as one step.
 *
 * @param defaultFlowId the exit called "otherwise"; null where there is none
 * @param exits those that change; others keep their name and condition
 */
public record ExitsUpdate(@Nullable String defaultFlowId, List<ExitUpdate> exits) {

    /** {@code condition} is FEEL; null removes the condition. */
    public record ExitUpdate(
            String flowId, @Nullable String name, @Nullable String condition) {}
}
