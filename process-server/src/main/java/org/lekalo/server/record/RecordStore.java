package org.lekalo.server.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.AccessApi.Action;
import org.lekalo.library.contract.GatesApi.StageRefused;
import org.lekalo.library.contract.RecordsApi.RecordChangedMeanwhile;
import org.lekalo.library.contract.RecordsApi.StageOfAnotherPipeline;
import org.lekalo.library.contract.Refusal;
import org.lekalo.library.contract.RefusalSentences;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.contract.Refusals.NotAllowed;
import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.record.RecordType;
import org.lekalo.server.access.RecordAccess;
import org.lekalo.server.history.Author;
import org.lekalo.server.history.RecordHistory;
import org.lekalo.server.history.RecordHistory.Entry;
import org.lekalo.server.row.FieldValue;
import org.lekalo.server.row.RecordRows;
import org.lekalo.server.row.SeenRows;
import org.lekalo.server.row.StoredRecord;
import org.lekalo.server.row.WrittenForm;
import org.lekalo.server.security.Caller;
import org.lekalo.server.type.RecordTypesInUse;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
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
    private final RecordAccess access;
    private final ApplicationEventPublisher events;

    RecordStore(
            RecordTypesInUse types,
            RecordRows rows,
            RecordChecks checks,
            RecordHistory history,
            SystemFields systemFields,
            RecordAccess access,
            ApplicationEventPublisher events) {
        this.types = types;
        this.rows = rows;
        this.checks = checks;
        this.history = history;
        this.systemFields = systemFields;
        this.access = access;
        this.events = events;
    }

    /** The record as it stands, whoever asks. */
    @Transactional(readOnly = true)
    public Optional<StoredRecord> read(RecordRef ref) {
        return rows.find(ref);
    }

    /** The record as it stands and will stand for others until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<StoredRecord> hold(RecordRef ref) {
        return rows.lock(ref);
    }

    /** As {@link #hold(RecordRef)}, if the caller may see it; {@link NotFound} where not. */
    @Transactional(propagation = Propagation.MANDATORY)
    public StoredRecord hold(RecordRef ref, Caller caller) {
        return seen(ref, new Author.ByHand(caller));
    }

    /** What those of the records are called that exist, whoever asks: one statement. */
    @Transactional(readOnly = true)
    public Map<RecordRef, String> titles(Collection<RecordRef> refs) {
        return rows.titles(Set.copyOf(refs), SeenRows.ALL);
    }

    /** Those of the records that exist, whoever asks; one statement for each type among them. */
    @Transactional(readOnly = true)
    public Map<RecordRef, StoredRecord> readAll(Collection<RecordRef> refs) {
        return rows.findAll(refs);
    }

    /** The record, if the caller may see it; {@link NotFound} where not. */
    @Transactional(readOnly = true)
    public StoredRecord read(RecordRef ref, Caller caller) {
        return rows.find(ref).filter(record -> access.maySee(caller, record)).orElseThrow(() -> notFound(ref));
    }

    /** Those of the records that the caller may see. */
    @Transactional(readOnly = true)
    public Map<RecordRef, StoredRecord> readAll(Collection<RecordRef> refs, Caller caller) {
        var found = rows.findAll(refs);
        found.keySet().retainAll(access.seen(caller, found.values()));
        return found;
    }

    /** Makes a record; without an owner it is the author's person's. Values as in {@link FieldValue}. */
    @Transactional
    public StoredRecord create(String typeKey, Map<String, ? extends @Nullable Object> values, Author author) {
        var type = types.type(typeKey);
        var asked = asked(type, values, author);
        var record = asked.numbered(rows.insert(type, asked.values(), asked.department()));
        var made = record.value("created_at").orElseThrow();
        history.add(record, author, List.of(new Entry("created_at", null, WrittenForm.text(made))));
        events.publishEvent(new RecordCreated(type, record, author));
        return record;
    }

    /**
     * Makes many records, each as {@link #create} does, in as many statements as a few; one that is refused leaves the
     * others. Gives, in their order, why each was refused, and nothing for those that were made.
     */
    @Transactional
    public List<List<FieldProblem>> createAll(
            String typeKey, List<? extends Map<String, ? extends @Nullable Object>> all, Author author) {
        var type = types.type(typeKey);
        List<List<FieldProblem>> outcomes = new ArrayList<>();
        List<StoredRecord> asked = new ArrayList<>();
        for (var draft : checks.creations(type, all, author)) {
            outcomes.add(problems(() -> asked.add(asked(type, author, () -> checks.checked(draft)))));
        }
        if (!asked.isEmpty()) {
            var numbers = rows.insertAll(
                    type,
                    asked.stream().map(StoredRecord::values).toList(),
                    asked.stream().map(StoredRecord::department).toList());
            List<StoredRecord> made = new ArrayList<>();
            for (int index = 0; index < numbers.size(); index++) {
                made.add(asked.get(index).numbered(numbers.get(index)));
            }
            history.made(made);
            made.forEach(record -> events.publishEvent(new RecordCreated(type, record, author)));
        }
        return outcomes;
    }

    /**
     * A record as it would be written, or why it would not.
     *
     * @param changes whether it would be another than it is; a new one always is
     */
    public record Foreseen(@Nullable StoredRecord record, boolean changes, List<FieldProblem> problems) {

        public static Foreseen refused(List<FieldProblem> problems) {
            return new Foreseen(null, false, problems);
        }
    }

    /** What {@link #create} would make; nothing is written. */
    @Transactional(readOnly = true)
    public Foreseen foreseen(String typeKey, Map<String, ? extends @Nullable Object> values, Author author) {
        return foreseen(() -> new Foreseen(asked(types.type(typeKey), values, author), true, List.of()));
    }

    /** What {@link #update} would leave; nothing is written and nothing held. */
    @Transactional(readOnly = true)
    public Foreseen foreseenChange(RecordRef ref, Map<String, ? extends @Nullable Object> values, Author author) {
        return foreseen(() -> {
            var before = permitted(rows.find(ref).orElseThrow(() -> notFound(ref)), author);
            var change = asked(types.type(ref.type()), before, values, author);
            return new Foreseen(change.after(), !change.fields().isEmpty(), List.of());
        });
    }

    private static Foreseen foreseen(Supplier<Foreseen> asking) {
        List<Foreseen> foreseen = new ArrayList<>();
        var problems = problems(() -> foreseen.add(asking.get()));
        return problems.isEmpty() ? foreseen.get(0) : Foreseen.refused(problems);
    }

    private static List<FieldProblem> problems(Runnable asking) {
        try {
            asking.run();
            return List.of();
        } catch (FieldsRefused refusal) {
            return refusal.problems();
        } catch (Refusal refusal) {
            return List.of(new FieldProblem("", RefusalSentences.of(refusal, LocaleContextHolder.getLocale())));
        }
    }

    /** The record as it would be made, without a number yet. */
    private StoredRecord asked(RecordType type, Map<String, ? extends @Nullable Object> values, Author author) {
        return asked(type, author, () -> checks.creation(type, values, author));
    }

    private StoredRecord asked(RecordType type, Author author, Supplier<Draft> checked) {
        allowed(author, caller -> access.mayCreate(caller, type.key()));
        var draft = checked.get();
        allowed(
                author,
                caller -> access.mayCreate(caller, type.key(), draft.owner(), checks.department(draft.owner())));
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

    /**
     * Writes the given fields; nothing where they have those values already.
     *
     * <p>What is refused for the values themselves is refused before anything is written, so the caller's transaction may go
     * on without it.
     *
     * @param expectedVersion what the author saw; null where he writes whatever stands there
     */
    @Transactional(noRollbackFor = {FieldsRefused.class, StageRefused.class, StageOfAnotherPipeline.class})
    public StoredRecord update(
            RecordRef ref,
            @Nullable Long expectedVersion,
            Map<String, ? extends @Nullable Object> values,
            Author asking) {
        var type = types.type(ref.type());
        checks.expect(type, values);
        var before = locked(ref, asking);
        var author = inWhoseStead(asking, Action.CHANGE, before);
        requireVersion(before, expectedVersion);
        var change = asked(type, before, values, author);
        var after = change.after();
        if (change.fields().isEmpty()) {
            return before;
        }
        var entries = change.fields().stream()
                .map(field -> entry(field, before, after))
                .toList();
        var waiting = rows.update(
                type, before, after, history.of(after, author, entries), RecordChanged.names(after, change.fields()));
        events.publishEvent(new RecordChanged(type, before, after, change.fields(), author, waiting));
        return after;
    }

    private record Change(StoredRecord after, Set<String> fields) {}

    /** The record as it would be, and which of its fields would become others. */
    private Change asked(
            RecordType type, StoredRecord before, Map<String, ? extends @Nullable Object> values, Author author) {
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

    /** As {@link #update}, whatever stands there; whether it made the record another than it was. */
    @Transactional
    public boolean change(RecordRef ref, Map<String, ? extends @Nullable Object> values, Author author) {
        checks.expect(types.type(ref.type()), values);
        long before = locked(ref, author).version();
        return update(ref, null, values, author).version() > before;
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

    /** Moves the record to a stage of its pipeline. */
    @Transactional
    public StoredRecord move(RecordRef ref, @Nullable Long expectedVersion, String stage, Author author) {
        return update(ref, expectedVersion, Map.of("stage", stage), author);
    }

    /** The record, held, if the author may change it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public StoredRecord locked(RecordRef ref, Author author) {
        return permitted(seen(ref, author), author);
    }

    private StoredRecord permitted(StoredRecord record, Author author) {
        allowed(author, caller -> access.mayChange(caller, record));
        return record;
    }

    /** The record, held, if the author may delete it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public StoredRecord lockedToDelete(RecordRef ref, Author author) {
        var record = seen(ref, author);
        allowed(author, caller -> access.mayDelete(caller, record));
        return record;
    }

    /** The caller who deletes the record, with the absent person whose right it is by which he does. */
    Author deleting(Caller caller, StoredRecord record) {
        return inWhoseStead(new Author.ByHand(caller), Action.DELETE, record);
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

    private StoredRecord seen(RecordRef ref, Author author) {
        var record = rows.lock(ref).orElseThrow(() -> notFound(ref));
        if (author instanceof Author.ByHand byHand && !access.maySee(byHand.caller(), record)) {
            throw notFound(ref);
        }
        return record;
    }

    private static void requireVersion(StoredRecord record, @Nullable Long expected) {
        if (expected != null && expected != record.version()) {
            throw new RecordChangedMeanwhile(Map.of("record", record.ref().toString(), "version", record.version()));
        }
    }

    /** The author, with the absent person whose right it is by which he writes. */
    private Author inWhoseStead(Author author, Action action, StoredRecord record) {
        return author instanceof Author.ByHand byHand && byHand.actingFor().isEmpty()
                ? new Author.ByHand(byHand.caller(), access.actsFor(byHand.caller(), action, record))
                : author;
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
