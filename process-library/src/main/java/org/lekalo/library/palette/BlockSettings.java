package org.lekalo.library.palette;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.condition.Outcome;
import org.lekalo.library.palette.start.StartManual.WhoStarts;
import org.lekalo.library.palette.start.Starts.WhenRunning;
import org.lekalo.library.setting.FieldChange;
import org.lekalo.library.setting.FormField;
import org.lekalo.library.setting.Period;
import org.lekalo.library.setting.Responsible;

/**
 * What an analyst set on one block, as a type of its own: a view of its {@link org.lekalo.library.setting.Settings}. Unset choices
 * are null or empty; the check says which of them are missing.
 */
public sealed interface BlockSettings {

    /** The block these settings belong to. */
    BlockKind kind();

    /** Starts when a record of the type enters the stage. */
    record StartStage(
            @Nullable String recordType,
            @Nullable String pipeline,
            @Nullable String stage,
            WhenRunning whenRunning) implements BlockSettings {
        @Override
        public BlockKind kind() {
            return BlockKind.START_STAGE;
        }
    }

    /** Offered on the card of records of the type, to those who may start it. */
    record StartManual(@Nullable String recordType, WhenRunning whenRunning, WhoStarts whoStarts)
            implements BlockSettings {
        @Override
        public BlockKind kind() {
            return BlockKind.START_MANUAL;
        }
    }

    /** {@code dueWorkingDays} null: no due date. Without outcomes the one button says "done" and the outcome is {@code done}. */
    record UserTask(
            @Nullable Responsible responsible,
            @Nullable Integer dueWorkingDays,
            List<FormField> form,
            List<Outcome> outcomes)
            implements BlockSettings {
        @Override
        public BlockKind kind() {
            return BlockKind.USER_TASK;
        }
    }

    record ExclusiveChoice() implements BlockSettings {
        @Override
        public BlockKind kind() {
            return BlockKind.CHOICE;
        }
    }

    record Parallel() implements BlockSettings {
        @Override
        public BlockKind kind() {
            return BlockKind.PARALLEL;
        }
    }

    record ChangeFields(List<FieldChange> changes) implements BlockSettings {
        @Override
        public BlockKind kind() {
            return BlockKind.CHANGE_FIELDS;
        }
    }

    record MoveStage(@Nullable String pipeline, @Nullable String stage) implements BlockSettings {
        @Override
        public BlockKind kind() {
            return BlockKind.MOVE_STAGE;
        }
    }

    /** {@code text} may hold {@code {placeholders}} in FEEL. */
    record Notify(@Nullable Responsible recipient, String text) implements BlockSettings {
        @Override
        public BlockKind kind() {
            return BlockKind.NOTIFY;
        }
    }

    record WaitDuration(@Nullable Period period) implements BlockSettings {
        @Override
        public BlockKind kind() {
            return BlockKind.WAIT_DURATION;
        }
    }

    /** Waits until the date in the record's field, {@code offsetDays} later (earlier where negative). */
    record WaitUntil(@Nullable String field, int offsetDays) implements BlockSettings {
        @Override
        public BlockKind kind() {
            return BlockKind.WAIT_UNTIL;
        }
    }

    /** Taken when the task it sits on has not been done in time; {@code period} null: at the task's own due date. */
    record Deadline(@Nullable Period period) implements BlockSettings {
        @Override
        public BlockKind kind() {
            return BlockKind.DEADLINE;
        }
    }

    /** Taken when the record refuses the step it sits on; what was refused is then {@code process.refusal}. */
    record IfRefused() implements BlockSettings {
        @Override
        public BlockKind kind() {
            return BlockKind.IF_REFUSED;
        }
    }

    record End() implements BlockSettings {
        @Override
        public BlockKind kind() {
            return BlockKind.END;
        }
    }
}
