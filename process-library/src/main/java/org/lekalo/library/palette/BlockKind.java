package org.lekalo.library.palette;

import java.util.Arrays;
import java.util.Optional;
import org.lekalo.library.block.Block;

/** The blocks that have {@link BlockSettings} of a type of their own. */
public enum BlockKind {
    START_STAGE("start-stage"),
    START_MANUAL("start-manual"),
    USER_TASK("user-task"),
    CHOICE("choice"),
    PARALLEL("parallel"),
    CHANGE_FIELDS("change-fields"),
    MOVE_STAGE("move-stage"),
    NOTIFY("notify"),
    WAIT_DURATION("wait-duration"),
    WAIT_UNTIL("wait-until"),
    DEADLINE("deadline"),
    IF_REFUSED("if-refused"),
    END("end");

    private final String id;

    BlockKind(String id) {
        this.id = id;
    }

    public static Optional<BlockKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }

    public static BlockKind of(Block block) {
        return of(block.id()).orElseThrow();
    }

    public Block block() {
        return Palette.BLOCKS.find(id).orElseThrow();
    }

    public String id() {
        return id;
    }
}
