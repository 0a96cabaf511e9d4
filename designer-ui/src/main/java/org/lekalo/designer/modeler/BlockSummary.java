package org.lekalo.designer.modeler;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.block.BlockCodec;
import org.lekalo.library.block.BlockKind;

/**
 * One block as the palette shows it, in the person's language.
 *
 * @param icon a name among the browser's icons
 * @param interrupting for a block on a task's border: whether it ends the task
 * @param defaults the settings of a freshly placed block
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
        Defaults defaults) {

    /** The settings as the model stores them. */
    public record Defaults(Map<String, String> properties) {}

    /** The whole catalogue, in the palette's order. */
    static List<BlockSummary> all(UnaryOperator<String> words) {
        return Arrays.stream(BlockKind.values())
                .sorted((one, other) -> group(one).compareTo(group(other)))
                .map(kind -> of(kind, words))
                .toList();
    }

    private static BlockSummary of(BlockKind kind, UnaryOperator<String> words) {
        var event = kind.eventDefinition();
        return new BlockSummary(
                kind.id(),
                kind.bpmnType(),
                kind.id(),
                words.apply("block." + kind.id() + ".name"),
                words.apply("block." + kind.id() + ".help"),
                words.apply("block.group." + group(kind).key),
                kind == BlockKind.DEADLINE ? Boolean.FALSE : null,
                event.isEmpty() ? null : event,
                new Defaults(BlockCodec.write(BlockCodec.fresh(kind))));
    }

    private static Group group(BlockKind kind) {
        return switch (kind) {
            case START_STAGE, START_MANUAL -> Group.STARTS;
            case USER_TASK, DEADLINE -> Group.PEOPLE;
            case CHOICE, PARALLEL -> Group.DECISIONS;
            case CHANGE_FIELDS, MOVE_STAGE, NOTIFY -> Group.ACTIONS;
            case WAIT_DURATION, WAIT_UNTIL -> Group.WAITING;
            case END -> Group.END;
        };
    }

    private enum Group {
        STARTS("starts"),
        PEOPLE("people"),
        DECISIONS("decisions"),
        ACTIONS("actions"),
        WAITING("waiting"),
        END("end");

        private final String key;

        Group(String key) {
            this.key = key;
        }
    }
}
