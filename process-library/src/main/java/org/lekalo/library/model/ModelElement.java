package org.lekalo.library.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.block.BlockCodec;
import org.lekalo.library.block.BlockKind;
import org.lekalo.library.block.BlockSettings;

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
        @Nullable BlockKind block,
        Map<String, String> properties,
        String documentation,
        List<SequenceFlow> incoming,
        List<SequenceFlow> outgoing,
        @Nullable String attachedTo,
        boolean interrupting) {

    public boolean is(BlockKind kind) {
        return block == kind;
    }

    public Optional<BlockKind> kind() {
        return Optional.ofNullable(block);
    }

    /** What is set on the block, as far as it can be read; empty where the element is none of ours. */
    public Optional<BlockSettings> settings() {
        return kind().map(kind -> BlockCodec.read(kind, properties).settings());
    }
}
