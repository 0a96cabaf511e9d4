package org.lekalo.server.crm;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.Refusals.NotAllowed;
import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.library.contract.Refusals.RecordChangedMeanwhile;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.crm.RecordHistory.Entry;
import org.lekalo.server.security.Caller;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one door to the records. What a person asks for is held to his rights; what anybody asks for, a process included, is
 * held to the metadata. A write, its history and its announcement are one transaction, the caller's where there is one.
 */
@Component
public class RecordStore {

    private final RecordTypesInUse types;
    private final RecordRows rows;
    private final RecordChecks checks;
    private final RecordHistory history;
    private final SystemFields systemFields;
    private final ApplicationEventPublisher events;

    RecordStore(
            RecordTypesInUse types,
            RecordRows rows,
            RecordChecks checks,
            RecordHistory history,
            SystemFields systemFields,
            ApplicationEventPublisher events) {
        this.types = types;
        this.rows = rows;
        this.checks = checks;
        this.history = history;
        this.systemFields = systemFields;
        this.events = events;
    }

    /** The record as it stands, whoever asks. */
    @Transactional(readOnly = true)
    public Optional<StoredRecord> read(RecordRef ref) {
        return rows.find(ref);
    }

    /** Those of the records that exist, whoever asks; one statement for each type among them. */
    @Transactional(readOnly = true)
    public Map<RecordRef, StoredRecord> readAll(Collection<RecordRef> refs) {
        return rows.findAll(refs);
    }

    /** The record, if the caller may see it; {@link NotFound} where not. */
    @Transactional(readOnly = true)
    public StoredRecord read(RecordRef ref, Caller caller) {
        return rows.find(ref)
                .filter(record -> RecordAccess.maySee(caller, record))
                .orElseThrow(() -> notFound(ref));
    }

    /** Those of the records that the caller may see. */
    @Transactional(readOnly = true)
    public Map<RecordRef, StoredRecord> readAll(Collection<RecordRef> refs, Caller caller) {
        var found = rows.findAll(refs);
        found.values().removeIf(record -> !RecordAccess.maySee(caller, record));
        return found;
    }

    /** Makes a record; without an owner it is the author's person's. Values as in {@link FieldValue}. */
    @Transactional
    public StoredRecord create(String typeKey, Map<String, ? extends @Nullable Object> values, Author author) {
        var type = types.type(typeKey);
        allowed(author, RecordAccess::mayCreate);
        var draft = checks.creation(type, values, author);
        var filled = systemFields.created(draft.values(), type, author);
        var record = new StoredRecord(
                new RecordRef(typeKey, rows.insert(type, filled, checks.department(draft.owner()))),
                1,
                checks.department(draft.owner()),
                filled,
                checks.names(type, filled, draft, Map.of()));
        var made = record.value("created_at").orElseThrow();
        history.add(record, author, List.of(new Entry("created_at", null, WrittenForm.text(made))));
        events.publishEvent(new RecordCreated(type, record, author));
        return record;
    }

    /**
     * Writes the given fields; nothing where they have those values already.
     *
     * @param expectedVersion what the author saw; null where he writes whatever stands there
     */
    @Transactional
    public StoredRecord update(
            RecordRef ref,
            @Nullable Long expectedVersion,
            Map<String, ? extends @Nullable Object> values,
            Author author) {
        var type = types.type(ref.type());
        var before = locked(ref, author);
        if (expectedVersion != null && expectedVersion != before.version()) {
            throw new RecordChangedMeanwhile(Map.of("record", ref.toString(), "version", before.version()));
        }
        var draft = checks.change(type, before, values, author);
        var changed = draft.changedFields();
        if (changed.isEmpty()) {
            return before;
        }
        var filled = systemFields.changed(draft.values(), changed, type, author);
        var after = new StoredRecord(
                ref,
                before.version() + 1,
                checks.department(draft.owner()),
                filled,
                checks.names(type, filled, draft, before.names()));
        rows.update(type, before, after);
        history.add(
                after,
                author,
                changed.stream().map(field -> entry(field, before, after)).toList());
        events.publishEvent(new RecordChanged(type, before, after, changed, author));
        return after;
    }

    /** Moves the record to a stage of its pipeline. */
    @Transactional
    public StoredRecord move(RecordRef ref, @Nullable Long expectedVersion, String stage, Author author) {
        return update(ref, expectedVersion, Map.of("stage", stage), author);
    }

    private StoredRecord locked(RecordRef ref, Author author) {
        var record = rows.lock(ref).orElseThrow(() -> notFound(ref));
        if (author instanceof Author.ByHand byHand && !RecordAccess.maySee(byHand.caller(), record)) {
            throw notFound(ref);
        }
        allowed(author, caller -> RecordAccess.mayChange(caller, record));
        return record;
    }

    private static void allowed(Author author, Predicate<Caller> rule) {
        if (author instanceof Author.ByHand byHand && !rule.test(byHand.caller())) {
            throw new NotAllowed();
        }
    }

    private static NotFound notFound(RecordRef ref) {
        return new NotFound("record", ref);
    }

    private static Entry entry(String field, StoredRecord before, StoredRecord after) {
        return new Entry(
                field,
                before.value(field).map(WrittenForm::text).orElse(null),
                after.value(field).map(WrittenForm::text).orElse(null));
    }
}
