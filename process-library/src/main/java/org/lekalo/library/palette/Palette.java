package org.lekalo.library.palette;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lekalo.library.block.Block;
import org.lekalo.library.block.BlockSummary;
import org.lekalo.library.message.Messages;
import org.lekalo.library.palette.end.End;
import org.lekalo.library.palette.people.Notify;
import org.lekalo.library.palette.people.UserTask;
import org.lekalo.library.palette.record.ChangeFields;
import org.lekalo.library.palette.record.IfRefused;
import org.lekalo.library.palette.record.MoveStage;
import org.lekalo.library.palette.start.StartManual;
import org.lekalo.library.palette.start.StartStage;
import org.lekalo.library.palette.time.Deadline;
import org.lekalo.library.palette.time.WaitDuration;
import org.lekalo.library.palette.time.WaitUntil;
import org.lekalo.library.palette.ways.Choice;
import org.lekalo.library.palette.ways.Parallel;

/** All blocks, a line each, in the order in which their groups show them. */
public final class Palette {

    public static final List<Block> BLOCKS = List.of(
            new StartStage(),
            new StartManual(),
            new UserTask(),
            new Notify(),
            new Choice(),
            new Parallel(),
            new ChangeFields(),
            new MoveStage(),
            new IfRefused(),
            new WaitDuration(),
            new WaitUntil(),
            new Deadline(),
            new End());

    private static final Map<String, Block> BY_ID =
            BLOCKS.stream().collect(Collectors.toUnmodifiableMap(Block::id, Function.identity()));

    private Palette() {}

    public static Optional<Block> find(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /** The blocks group by group, as the palette shows them. */
    public static List<BlockSummary> summaries(Locale locale) {
        return BLOCKS.stream()
                .sorted(Comparator.comparing(block -> block.look().group()))
                .map(block -> summary(block, locale))
                .toList();
    }

    public static BlockSummary summary(Block block, Locale locale) {
        return BlockSummary.of(block, BLOCKS, Messages.in(locale));
    }
}
