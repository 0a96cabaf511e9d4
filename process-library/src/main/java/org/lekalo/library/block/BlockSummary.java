package org.lekalo.library.block;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One block as a palette shows it, in one language.
 *
 * @param icon a name of the modeler's icon set
 * @param group the title of the palette's group
 * @param interrupting for a block on a task's border: whether it ends the task; null for all others
 * @param rides the ids of the blocks on whose border it sits; null for blocks that stand on their own
 * @param eventDefinition the BPMN type of the event definition, null where the element has none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BlockSummary(
        String id,
        String bpmnType,
        String icon,
        String name,
        String help,
        String group,
        @Nullable Boolean interrupting,
        @Nullable String eventDefinition,
        @Nullable List<String> rides,
        Defaults defaults) {

    /** What a freshly placed block is set to; the property that names the block is not among them. */
    public record Defaults(Map<String, String> properties) {}
}
