package org.lekalo.library.palette;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.block.Block;
import org.lekalo.library.palette.people.Notify;
import org.lekalo.library.palette.people.UserTask;
import org.lekalo.library.palette.record.ChangeFields;
import org.lekalo.library.palette.record.MoveStage;
import org.lekalo.library.palette.start.StartManual;
import org.lekalo.library.palette.start.StartStage;
import org.lekalo.library.palette.start.Starts;
import org.lekalo.library.palette.time.Deadline;
import org.lekalo.library.palette.time.WaitDuration;
import org.lekalo.library.palette.time.WaitUntil;
import org.lekalo.library.setting.Settings;
import org.lekalo.library.setting.StagePlace;

/** Between a block's settings and their view of a type of its own. */
public final class BlockCodec {

    private BlockCodec() {}

    /** What could be read, and the names of the properties that could not. */
    public record Read(BlockSettings settings, List<String> unreadable) {}

    /** Those of a block on which nothing is set. */
    public static BlockSettings fresh(BlockKind kind) {
        return read(kind, Map.of()).settings();
    }

    /** Empty where the properties name no block, or one we do not know. */
    public static Optional<Read> read(Map<String, String> properties) {
        return BlockKind.of(properties.getOrDefault(Block.PROPERTY, "")).map(kind -> read(kind, properties));
    }

    public static Read read(BlockKind kind, Map<String, String> properties) {
        var settings = Settings.read(kind.block().settings(), properties);
        return new Read(view(kind, settings), settings.unreadable());
    }

    public static BlockSettings view(BlockKind kind, Settings settings) {
        return switch (kind) {
            case START_STAGE -> startStage(settings);
            case START_MANUAL ->
                new BlockSettings.StartManual(
                        settings.find(Starts.RECORD_TYPE).orElse(null),
                        settings.get(Starts.WHEN_RUNNING),
                        settings.get(StartManual.WHO_STARTS));
            case USER_TASK ->
                new BlockSettings.UserTask(
                        settings.find(UserTask.RESPONSIBLE).orElse(null),
                        settings.find(UserTask.DUE).orElse(null),
                        settings.get(UserTask.FORM),
                        settings.get(UserTask.OUTCOMES));
            case CHOICE -> new BlockSettings.ExclusiveChoice();
            case PARALLEL -> new BlockSettings.Parallel();
            case CHANGE_FIELDS -> new BlockSettings.ChangeFields(settings.get(ChangeFields.CHANGES));
            case MOVE_STAGE -> moveStage(settings);
            case NOTIFY ->
                new BlockSettings.Notify(settings.find(Notify.RECIPIENT).orElse(null), settings.get(Notify.TEXT));
            case WAIT_DURATION ->
                new BlockSettings.WaitDuration(
                        settings.find(WaitDuration.PERIOD).orElse(null));
            case WAIT_UNTIL ->
                new BlockSettings.WaitUntil(
                        settings.find(WaitUntil.FIELD).orElse(null), settings.get(WaitUntil.OFFSET));
            case DEADLINE ->
                new BlockSettings.Deadline(settings.find(Deadline.PERIOD).orElse(null));
            case IF_REFUSED -> new BlockSettings.IfRefused();
            case END -> new BlockSettings.End();
        };
    }

    private static BlockSettings startStage(Settings settings) {
        var place = settings.find(StartStage.STAGE);
        return new BlockSettings.StartStage(
                settings.find(Starts.RECORD_TYPE).orElse(null),
                place.map(StagePlace::pipeline).filter(key -> !key.isEmpty()).orElse(null),
                place.map(StagePlace::stage).orElse(null),
                settings.get(Starts.WHEN_RUNNING));
    }

    private static BlockSettings moveStage(Settings settings) {
        var place = settings.find(MoveStage.STAGE);
        return new BlockSettings.MoveStage(
                place.map(StagePlace::pipeline).filter(key -> !key.isEmpty()).orElse(null),
                place.map(StagePlace::stage).orElse(null));
    }

    /** The properties in a stable order, the block's name first; what is unset is left out. */
    public static Map<String, String> write(BlockSettings view) {
        var properties = new LinkedHashMap<String, String>();
        properties.put(Block.PROPERTY, view.kind().id());
        properties.putAll(settings(view).written());
        return properties;
    }

    private static Settings settings(BlockSettings view) {
        var none = Settings.read(view.kind().block().settings(), Map.of());
        if (view instanceof BlockSettings.StartStage start) {
            return none.with(Starts.RECORD_TYPE, start.recordType())
                    .with(StartStage.STAGE, place(start.pipeline(), start.stage()))
                    .with(Starts.WHEN_RUNNING, start.whenRunning());
        } else if (view instanceof BlockSettings.StartManual start) {
            return none.with(Starts.RECORD_TYPE, start.recordType())
                    .with(Starts.WHEN_RUNNING, start.whenRunning())
                    .with(StartManual.WHO_STARTS, start.whoStarts());
        } else if (view instanceof BlockSettings.UserTask task) {
            return none.with(UserTask.RESPONSIBLE, task.responsible())
                    .with(UserTask.DUE, task.dueWorkingDays())
                    .with(UserTask.FORM, task.form())
                    .with(UserTask.OUTCOMES, task.outcomes());
        } else if (view instanceof BlockSettings.Notify notify) {
            return none.with(Notify.RECIPIENT, notify.recipient()).with(Notify.TEXT, notify.text());
        }
        return ofRecordOrTime(view, none);
    }

    private static Settings ofRecordOrTime(BlockSettings view, Settings none) {
        if (view instanceof BlockSettings.ChangeFields change) {
            return none.with(ChangeFields.CHANGES, change.changes());
        } else if (view instanceof BlockSettings.MoveStage move) {
            return none.with(MoveStage.STAGE, place(move.pipeline(), move.stage()));
        } else if (view instanceof BlockSettings.WaitDuration wait) {
            return none.with(WaitDuration.PERIOD, wait.period());
        } else if (view instanceof BlockSettings.WaitUntil wait) {
            return none.with(WaitUntil.FIELD, wait.field()).with(WaitUntil.OFFSET, wait.offsetDays());
        }
        return view instanceof BlockSettings.Deadline deadline ? none.with(Deadline.PERIOD, deadline.period()) : none;
    }

    private static @Nullable StagePlace place(@Nullable String pipeline, @Nullable String stage) {
        return pipeline == null && stage == null ? null : new StagePlace(pipeline == null ? "" : pipeline, stage);
    }
}
