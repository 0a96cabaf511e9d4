package org.lekalo.library.block;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.message.Messages;
import org.lekalo.library.model.Marker;
import org.lekalo.library.setting.Settings;

/**
 * One block as a palette shows it, in one language.
 *
 * @param icon a name of the modeler's icon set
 * @param group the title of the palette's group
 * @param interrupting for a block on a task's border: whether it ends the task; null for all others
 * @param rides the ids of the blocks on whose border it sits; null for blocks that stand on their own
 * @param eventDefinition the BPMN type of the event definition, null where the element has none
 * @param marker of a part, with which one it is placed; null for all others
 * @param markers of a part, with which it may be drawn; null for all others
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
        @Nullable Marker marker,
        @Nullable List<Marker> markers,
        @Nullable List<String> rides,
        Defaults defaults) {

    /** @param all those it may ride on among them */
    public static BlockSummary of(Block block, List<Block> all, Messages messages) {
        return new BlockSummary(
                block.id(),
                block.shape().bpmnType(),
                block.look().icon(),
                messages.text("block." + block.id() + ".name"),
                messages.text("block." + block.id() + ".help"),
                messages.text("block.group." + block.look().group().name().toLowerCase(Locale.ROOT)),
                block.border().map(Border::interrupting).orElse(null),
                block.shape().eventDefinition().isEmpty() ? null : block.shape().eventDefinition(),
                block.shape().isPart() ? block.shape().markers().get(0) : null,
                block.shape().isPart() ? block.shape().markers() : null,
                block.border().map(border -> rides(border, all)).orElse(null),
                new Defaults(Settings.fresh(block.settings()).written()));
    }

    private static List<String> rides(Border border, List<Block> all) {
        return all.stream().filter(border.rides()).map(Block::id).toList();
    }

    /** What a freshly placed block is set to; the property that names the block is not among them. */
    public record Defaults(Map<String, String> properties) {}
}
