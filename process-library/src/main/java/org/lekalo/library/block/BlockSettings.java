package org.lekalo.library.block;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an analyst set on one block. Unset choices are null or empty; the check says which of them are missing. */
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

    /** What a start does when an instance of the process already runs on the record. */
    enum WhenRunning {
        START_ANOTHER,
        SKIP,
        REPLACE
    }

    /** Who may start an instance by hand: those who may change the record, or all who see it, its observers too. */
    enum WhoStarts {
        MAY_CHANGE,
        MAY_SEE
    }
}
