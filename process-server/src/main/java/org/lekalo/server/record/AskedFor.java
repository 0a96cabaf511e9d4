package org.lekalo.server.record;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.record.RecordType;
import org.lekalo.server.history.Author;
import org.lekalo.server.row.StoredRecord;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Records as somebody asks for them: checked, filled and computed, and let through by whoever has a say; nothing is written. */
@Component
class AskedFor {

    private final RecordChecks checks;
    private final SystemFields systemFields;
    private final PermittedRecords permitted;
    private final ApplicationEventPublisher events;

    AskedFor(
            RecordChecks checks,
            SystemFields systemFields,
            PermittedRecords permitted,
            ApplicationEventPublisher events) {
        this.checks = checks;
        this.systemFields = systemFields;
        this.permitted = permitted;
        this.events = events;
    }

    /** To be called before the record itself is locked. */
    void expect(RecordType type, Map<String, ? extends @Nullable Object> values) {
        checks.expect(type, values);
    }

    /** Those that are read, in the order of what was asked for; each {@link #creation(RecordType, Draft, Author) made} by itself. */
    List<Draft> creations(RecordType type, List<? extends Map<String, ? extends @Nullable Object>> all, Author author) {
        return checks.creations(type, all, author);
    }

    /** The record as it would be made, without a number yet. */
    StoredRecord creation(RecordType type, Map<String, ? extends @Nullable Object> values, Author author) {
        return creation(type, author, () -> checks.creation(type, values, author));
    }

    StoredRecord creation(RecordType type, Draft read, Author author) {
        return creation(type, author, () -> checks.checked(read));
    }

    private StoredRecord creation(RecordType type, Author author, Supplier<Draft> checked) {
        permitted.requireMayCreate(type.key(), author);
        var draft = checked.get();
        permitted.requireMayCreate(type.key(), draft.owner(), checks.department(draft.owner()), author);
        var filled = systemFields.created(draft.values(), type, author);
        var asked = new StoredRecord(
                new RecordRef(type.key(), 0),
                1,
                checks.department(draft.owner()),
                filled,
                checks.names(type, filled, draft, Map.of()));
        askForStage(type, null, asked, author);
        return asked;
    }

    record Change(StoredRecord after, Set<String> fields) {}

    /** The record as it would be, and which of its fields would become others. */
    Change change(RecordType type, StoredRecord before, Map<String, ? extends @Nullable Object> values, Author author) {
        var draft = checks.change(type, before, values, author);
        var asked = draft.changedFields();
        if (asked.isEmpty()) {
            return new Change(before, Set.of());
        }
        var filled = systemFields.changed(draft.values(), asked, type, author);
        var changed = withComputed(type, asked, before.values(), filled);
        var after = new StoredRecord(
                before.ref(),
                before.version() + 1,
                checks.department(draft.owner()),
                filled,
                checks.names(type, filled, draft, before.names()));
        if (changed.contains("stage") || changed.contains("pipeline")) {
            askForStage(type, before, after, author);
        } else {
            askForCleared(type, asked, after, author);
        }
        return new Change(after, changed);
    }

    private static Set<String> withComputed(
            RecordType type, Set<String> asked, Map<String, Object> before, Map<String, Object> after) {
        Set<String> changed = new LinkedHashSet<>(asked);
        type.fields().stream()
                .filter(Field::computed)
                .map(Field::key)
                .filter(field -> !Objects.equals(before.get(field), after.get(field)))
                .forEach(changed::add);
        return changed;
    }

    private void askForStage(RecordType type, @Nullable StoredRecord before, StoredRecord after, Author author) {
        if (!type.pipelines().isEmpty()) {
            events.publishEvent(new StageAsked(type, before, after, author));
        }
    }

    /** What an administrator erases by his office goes in any case. */
    private void askForCleared(RecordType type, Set<String> asked, StoredRecord after, Author author) {
        var cleared = new LinkedHashSet<>(asked);
        cleared.removeIf(field -> after.value(field).isPresent());
        if (!cleared.isEmpty() && !type.pipelines().isEmpty() && !(author instanceof Author.ByOffice)) {
            var event = new FieldsCleared(type, after, cleared);
            events.publishEvent(event);
            event.refuseIfAny();
        }
    }
}
