package org.lekalo.server.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.history.Author;
import org.lekalo.server.row.FieldValue;
import org.lekalo.server.row.RecordRows;
import org.lekalo.server.row.SeenRows;
import org.lekalo.server.row.StoredRecord;
import org.lekalo.server.security.Caller;
import org.lekalo.server.type.RecordTypesInUse;
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
    private final PermittedRecords permitted;
    private final AskedFor asked;
    private final RecordWriting writing;

    RecordStore(
            RecordTypesInUse types,
            RecordRows rows,
            PermittedRecords permitted,
            AskedFor asked,
            RecordWriting writing) {
        this.types = types;
        this.rows = rows;
        this.permitted = permitted;
        this.asked = asked;
        this.writing = writing;
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
        return permitted.held(ref, new Author.ByHand(caller));
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
        return permitted.read(ref, caller);
    }

    /** Those of the records that the caller may see. */
    @Transactional(readOnly = true)
    public Map<RecordRef, StoredRecord> readAll(Collection<RecordRef> refs, Caller caller) {
        return permitted.readAll(refs, caller);
    }

    /** Makes a record; without an owner it is the author's person's. Values as in {@link FieldValue}. */
    @Transactional
    public StoredRecord create(String typeKey, Map<String, ? extends @Nullable Object> values, Author author) {
        var type = types.type(typeKey);
        return writing.create(type, asked.creation(type, values, author), author);
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
        List<StoredRecord> allowed = new ArrayList<>();
        for (var draft : asked.creations(type, all, author)) {
            outcomes.add(problems(() -> allowed.add(asked.creation(type, draft, author))));
        }
        if (!allowed.isEmpty()) {
            writing.createAll(type, allowed, author);
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
        return foreseen(() -> new Foreseen(asked.creation(types.type(typeKey), values, author), true, List.of()));
    }

    /** What {@link #update} would leave; nothing is written and nothing held. */
    @Transactional(readOnly = true)
    public Foreseen foreseenChange(RecordRef ref, Map<String, ? extends @Nullable Object> values, Author author) {
        return foreseen(() -> {
            var before = permitted.foundToChange(ref, author);
            var change = asked.change(types.type(ref.type()), before, values, author);
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
        asked.expect(type, values);
        var before = locked(ref, asking);
        var author = permitted.inWhoseStead(asking, Action.CHANGE, before);
        requireVersion(before, expectedVersion);
        var change = asked.change(type, before, values, author);
        if (change.fields().isEmpty()) {
            return before;
        }
        writing.change(type, before, change, author);
        return change.after();
    }

    /** As {@link #update}, whatever stands there; whether it made the record another than it was. */
    @Transactional
    public boolean change(RecordRef ref, Map<String, ? extends @Nullable Object> values, Author author) {
        asked.expect(types.type(ref.type()), values);
        long before = locked(ref, author).version();
        return update(ref, null, values, author).version() > before;
    }

    /** Moves the record to a stage of its pipeline. */
    @Transactional
    public StoredRecord move(RecordRef ref, @Nullable Long expectedVersion, String stage, Author author) {
        return update(ref, expectedVersion, Map.of("stage", stage), author);
    }

    /** The record, held, if the author may change it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public StoredRecord locked(RecordRef ref, Author author) {
        return permitted.heldToChange(ref, author);
    }

    /** The record, held, if the author may delete it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public StoredRecord lockedToDelete(RecordRef ref, Author author) {
        return permitted.heldToDelete(ref, author);
    }

    /** The caller who deletes the record, with the absent person whose right it is by which he does. */
    Author deleting(Caller caller, StoredRecord record) {
        return permitted.inWhoseStead(new Author.ByHand(caller), Action.DELETE, record);
    }

    private static void requireVersion(StoredRecord record, @Nullable Long expected) {
        if (expected != null && expected != record.version()) {
            throw new RecordChangedMeanwhile(Map.of("record", record.ref().toString(), "version", record.version()));
        }
    }
}
