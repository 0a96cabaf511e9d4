package org.lekalo.library.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.block.Block;
import org.lekalo.library.block.Course;
import org.lekalo.library.block.Pace;
import org.lekalo.library.condition.Outcome;
import org.lekalo.library.palette.BlockCodec;
import org.lekalo.library.palette.BlockKind;
import org.lekalo.library.palette.BlockSettings;
import org.lekalo.library.setting.Settings;

/**
 * One flow node of the process as drawn.
 *
 * @param bpmnType as bpmn-js writes it: {@code bpmn:UserTask}
 * @param block the block it is, null where it is none of ours
 * @param properties the element's camunda:properties as written
 * @param attachedTo the task a boundary event sits on, null for all others
 * @param interrupting false for a boundary event that leaves its task open
 */
public record ModelElement(
        String id,
        String name,
        String bpmnType,
        @Nullable Block block,
        Map<String, String> properties,
        String documentation,
        List<SequenceFlow> incoming,
        List<SequenceFlow> outgoing,
        @Nullable String attachedTo,
        boolean interrupting) {

    public boolean is(Class<? extends Block> kind) {
        return kind.isInstance(block);
    }

    public boolean is(Course course) {
        return block != null && block.course() == course;
    }

    public boolean is(Pace pace) {
        return block != null && block.pace() == pace;
    }

    public Optional<Block> kind() {
        return Optional.ofNullable(block);
    }

    /** What is set on the block, as far as it can be read; empty where the element is none of ours. */
    public Optional<Settings> settings() {
        return kind().map(kind -> Settings.read(kind.settings(), properties));
    }

    /** What is set on it as a block of this kind; empty where it is none. */
    public Optional<Settings> settings(Class<? extends Block> kind) {
        return settings().filter(settings -> is(kind));
    }

    /** The same as a type of the block's own. */
    public Optional<BlockSettings> view() {
        return kind().flatMap(kind -> settings().map(settings -> BlockCodec.view(BlockKind.of(kind), settings)));
    }

    /** What people can answer here. */
    public List<Outcome> answers() {
        return block == null ? List.of() : block.answers(Settings.read(block.settings(), properties));
    }
}
