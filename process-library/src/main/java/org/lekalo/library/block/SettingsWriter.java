package org.lekalo.library.block;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the settings of one block into properties under the names that {@link BlockCodec} reads. */
final class SettingsWriter {

    private final Map<String, String> properties;

    SettingsWriter(Map<String, String> properties) {
        this.properties = properties;
    }

    void write(BlockSettings settings) {
        if (settings instanceof BlockSettings.StartStage start) {
            put("recordType", start.recordType());
            put("pipeline", start.pipeline());
            put("stage", start.stage());
            put("whenRunning", Words.write(start.whenRunning()));
        } else if (settings instanceof BlockSettings.StartManual start) {
            put("recordType", start.recordType());
            put("whenRunning", Words.write(start.whenRunning()));
            put("whoStarts", Words.write(start.whoStarts()));
        } else if (settings instanceof BlockSettings.UserTask task) {
            write(task);
        } else if (settings instanceof BlockSettings.ChangeFields change) {
            put("changes", change.changes().isEmpty() ? null : JsonLists.writeChanges(change.changes()));
        } else if (settings instanceof BlockSettings.MoveStage move) {
            put("pipeline", move.pipeline());
            put("stage", move.stage());
        } else if (settings instanceof BlockSettings.Notify notify) {
            put("recipient", responsible(notify.recipient()));
            put("text", notify.text());
        } else {
            writeTimes(settings);
        }
    }

    private void write(BlockSettings.UserTask task) {
        var due = task.dueWorkingDays();
        put("responsible", responsible(task.responsible()));
        put("dueWorkingDays", due == null ? null : due.toString());
        put("form", task.form().isEmpty() ? null : FormText.write(task.form()));
        put("outcomes", task.outcomes().isEmpty() ? null : JsonLists.writeOutcomes(task.outcomes()));
    }

    private void writeTimes(BlockSettings settings) {
        if (settings instanceof BlockSettings.WaitDuration wait) {
            put("period", period(wait.period()));
        } else if (settings instanceof BlockSettings.WaitUntil wait) {
            put("field", wait.field());
            put("offsetDays", wait.offsetDays() == 0 ? null : String.valueOf(wait.offsetDays()));
        } else if (settings instanceof BlockSettings.Deadline deadline) {
            put("period", period(deadline.period()));
        }
    }

    private void put(String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            properties.put(name, value);
        }
    }

    private static @Nullable String responsible(@Nullable Responsible responsible) {
        return responsible == null ? null : ResponsibleText.write(responsible);
    }

    private static @Nullable String period(@Nullable Period period) {
        return period == null ? null : PeriodText.write(period);
    }
}
