package org.lekalo.server.step;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lekalo.library.block.Block;
import org.lekalo.library.block.Blocks;
import org.lekalo.library.block.Configured;
import org.springframework.stereotype.Component;

/** The class of each block that does something. The server does not start where one has none, or two. */
@Component
class Works {

    private final Map<Class<? extends Block>, Work> byBlock = new HashMap<>();

    Works(List<Work> works, Blocks blocks) {
        works.forEach(work -> {
            if (byBlock.put(work.block(), work) != null) {
                throw new IllegalStateException(
                        "Two classes do the work of " + work.block().getName());
            }
        });
        blocks.stream().forEach(this::require);
    }

    private void require(Block block) {
        asked(block)
                .filter(kind -> !kind.isInstance(byBlock.get(block.getClass())))
                .ifPresent(kind -> {
                    throw new IllegalStateException(
                            "Nothing does the work of " + block.id() + ": " + kind.getSimpleName());
                });
    }

    private static Optional<Class<? extends Work>> asked(Block block) {
        if (block.shape().isForAPerson()) {
            return Optional.of(Work.Asking.class);
        }
        return switch (block.pace()) {
            case EFFECT -> Optional.of(Work.Effect.class);
            case CALLS -> Optional.of(Work.Calling.class);
            case UNTIL_A_DATE -> Optional.of(Work.Waiting.class);
            case AT_ONCE, WAITS -> Optional.empty();
        };
    }

    <W extends Work> W of(Configured block, Class<W> kind) {
        return kind.cast(requireNonNull(byBlock.get(block.block().getClass())));
    }
}
