package org.lekalo.library.block;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the settings of a block as the plain strings of camunda:properties and reads them back. Reading never fails: a
 * property that cannot be read counts as unset and is named, so that the check can say so.
 */
public final class BlockCodec {

    private BlockCodec() {}

    /** What could be read, and the names of the properties that could not. */
    public record Read(BlockSettings settings, List<String> unreadable) {}

    /** The settings of a freshly placed block. */
    public static BlockSettings fresh(BlockKind kind) {
        return read(kind, Map.of()).settings();
    }

    /** Empty where the properties name no block, or one we do not know. */
    public static Optional<Read> read(Map<String, String> properties) {
        return BlockKind.of(properties.getOrDefault(BlockKind.PROPERTY, "")).map(kind -> read(kind, properties));
    }

    public static Read read(BlockKind kind, Map<String, String> properties) {
        var reader = new PropertyReader(properties);
        return new Read(settings(kind, reader), reader.unreadable());
    }

    private static BlockSettings settings(BlockKind kind, PropertyReader reader) {
        return switch (kind) {
            case START_STAGE ->
                new BlockSettings.StartStage(
                        reader.text("recordType"), reader.text("pipeline"), reader.text("stage"), whenRunning(reader));
            case START_MANUAL ->
                new BlockSettings.StartManual(reader.text("recordType"), whenRunning(reader), whoStarts(reader));
            case USER_TASK ->
                new BlockSettings.UserTask(
                        reader.read("responsible", ResponsibleText::read),
                        reader.read("dueWorkingDays", Numbers::count),
                        reader.list("form", FormText::read),
                        reader.list("outcomes", JsonLists::outcomes));
            case CHOICE -> new BlockSettings.ExclusiveChoice();
            case PARALLEL -> new BlockSettings.Parallel();
            case CHANGE_FIELDS -> new BlockSettings.ChangeFields(reader.list("changes", JsonLists::changes));
            case MOVE_STAGE -> new BlockSettings.MoveStage(reader.text("pipeline"), reader.text("stage"));
            case NOTIFY ->
                new BlockSettings.Notify(reader.read("recipient", ResponsibleText::read), reader.textOr("text", ""));
            case WAIT_DURATION -> new BlockSettings.WaitDuration(reader.read("period", PeriodText::read));
            case WAIT_UNTIL ->
                new BlockSettings.WaitUntil(reader.text("field"), reader.readOr("offsetDays", Numbers::days, 0));
            case DEADLINE -> new BlockSettings.Deadline(reader.read("period", PeriodText::read));
            case IF_REFUSED -> new BlockSettings.IfRefused();
            case END -> new BlockSettings.End();
        };
    }

    private static BlockSettings.WhenRunning whenRunning(PropertyReader reader) {
        return reader.readOr(
                "whenRunning",
                text -> Words.read(BlockSettings.WhenRunning.class, text),
                BlockSettings.WhenRunning.SKIP);
    }

    private static BlockSettings.WhoStarts whoStarts(PropertyReader reader) {
        return reader.readOr(
                "whoStarts",
                text -> Words.read(BlockSettings.WhoStarts.class, text),
                BlockSettings.WhoStarts.MAY_CHANGE);
    }

    /** The names of the properties a block of this kind may have besides the one that names it. */
    public static List<String> properties(BlockKind kind) {
        var reader = new PropertyReader(Map.of());
        settings(kind, reader);
        return reader.asked();
    }

    /** The properties in a stable order, the block's name first; what is unset is left out. */
    public static Map<String, String> write(BlockSettings settings) {
        var properties = new LinkedHashMap<String, String>();
        properties.put(BlockKind.PROPERTY, settings.kind().id());
        new SettingsWriter(properties).write(settings);
        return properties;
    }
}
