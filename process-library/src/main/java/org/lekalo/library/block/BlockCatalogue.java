package org.lekalo.library.block;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.message.Messages;

/** The one source of how blocks are called, drawn, grouped and preset: for the palette and for other modelers. */
public final class BlockCatalogue {

    private record Entry(String group, String icon, BlockSettings preset) {}

    private static final BlockSettings.WhenRunning SKIP = BlockSettings.WhenRunning.SKIP;
    private static final String USUAL_TYPE = "deal";

    private static final Map<BlockKind, Entry> ENTRIES = Map.ofEntries(
            entry(
                    BlockKind.START_STAGE,
                    new Entry("starts", "stage", new BlockSettings.StartStage(USUAL_TYPE, null, null, SKIP))),
            entry(
                    BlockKind.START_MANUAL,
                    new Entry(
                            "starts",
                            "hand",
                            new BlockSettings.StartManual(USUAL_TYPE, SKIP, BlockSettings.WhoStarts.MAY_CHANGE))),
            entry(
                    BlockKind.USER_TASK,
                    new Entry(
                            "people",
                            "task",
                            new BlockSettings.UserTask(new Responsible.RecordOwner(), 1, List.of(), List.of()))),
            entry(
                    BlockKind.NOTIFY,
                    new Entry("people", "notify", new BlockSettings.Notify(new Responsible.RecordOwner(), ""))),
            entry(BlockKind.CHOICE, new Entry("ways", "choice", new BlockSettings.ExclusiveChoice())),
            entry(BlockKind.PARALLEL, new Entry("ways", "parallel", new BlockSettings.Parallel())),
            entry(BlockKind.CHANGE_FIELDS, new Entry("record", "fields", new BlockSettings.ChangeFields(List.of()))),
            entry(BlockKind.MOVE_STAGE, new Entry("record", "move", new BlockSettings.MoveStage(null, null))),
            entry(BlockKind.IF_REFUSED, new Entry("record", "refused", new BlockSettings.IfRefused())),
            entry(
                    BlockKind.WAIT_DURATION,
                    new Entry("time", "wait", new BlockSettings.WaitDuration(new Period(1, Period.Unit.DAYS)))),
            entry(BlockKind.WAIT_UNTIL, new Entry("time", "calendar", new BlockSettings.WaitUntil(null, 0))),
            entry(BlockKind.DEADLINE, new Entry("time", "deadline", new BlockSettings.Deadline(null))),
            entry(BlockKind.END, new Entry("end", "end", new BlockSettings.End())));

    private static final List<String> GROUPS = List.of("starts", "people", "ways", "record", "time", "end");

    private BlockCatalogue() {}

    /** The blocks group by group, as a palette shows them. */
    public static List<BlockSummary> blocks(Locale locale) {
        var messages = Messages.in(locale);
        return GROUPS.stream()
                .flatMap(group -> Arrays.stream(BlockKind.values())
                        .filter(kind -> entryOf(kind).group.equals(group)))
                .map(kind -> summary(kind, messages))
                .toList();
    }

    public static BlockSummary block(BlockKind kind, Locale locale) {
        return summary(kind, Messages.in(locale));
    }

    private static BlockSummary summary(BlockKind kind, Messages messages) {
        var entry = entryOf(kind);
        var properties = BlockCodec.write(entry.preset);
        properties.remove(BlockKind.PROPERTY);
        return new BlockSummary(
                kind.id(),
                kind.bpmnType(),
                entry.icon,
                messages.text("block." + kind.id() + ".name"),
                messages.text("block." + kind.id() + ".help"),
                messages.text("block.group." + entry.group),
                interrupting(kind),
                kind.eventDefinition().isEmpty() ? null : kind.eventDefinition(),
                rides(kind),
                new BlockSummary.Defaults(properties));
    }

    private static @Nullable List<String> rides(BlockKind kind) {
        return switch (kind) {
            case DEADLINE -> List.of(BlockKind.USER_TASK.id());
            case IF_REFUSED ->
                Arrays.stream(BlockKind.values())
                        .filter(BlockKind::canBeRefused)
                        .map(BlockKind::id)
                        .toList();
            default -> null;
        };
    }

    private static @Nullable Boolean interrupting(BlockKind kind) {
        return switch (kind) {
            case DEADLINE -> Boolean.FALSE;
            case IF_REFUSED -> Boolean.TRUE;
            default -> null;
        };
    }

    private static Entry entryOf(BlockKind kind) {
        var entry = ENTRIES.get(kind);
        if (entry == null) {
            throw new IllegalStateException("The catalogue does not know the block " + kind.id());
        }
        return entry;
    }
}
