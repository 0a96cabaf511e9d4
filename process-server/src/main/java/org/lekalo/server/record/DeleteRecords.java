package org.lekalo.server.record;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.RecordsApi.Belonging;
import org.lekalo.library.contract.RecordsApi.RecordChangedMeanwhile;
import org.lekalo.library.contract.RecordsApi.RecordInUse;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.history.Author;
import org.lekalo.server.row.StoredRecord;
import org.lekalo.server.security.Caller;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a record away with what belongs to it alone, such as its notes and lines, in as many statements for many as for one;
 * what belongs to another record as well stays there. The history of all of them is kept.
 */
@Component
public class DeleteRecords {

    /** Each is changed by all the rules of a change, one after the other. */
    private static final int MOST_STAYING = 500;

    private final RecordStore store;
    private final Belongings belongings;
    private final StillReferred referred;
    private final RecordWriting writing;
    private final ApplicationEventPublisher events;

    DeleteRecords(
            RecordStore store,
            Belongings belongings,
            StillReferred referred,
            RecordWriting writing,
            ApplicationEventPublisher events) {
        this.store = store;
        this.belongings = belongings;
        this.referred = referred;
        this.writing = writing;
        this.events = events;
    }

    /**
     * Refused where records refer to it that do not belong to it, where too many of those that do belong to others as well,
     * and by whoever hears of it where processes run on it or on what goes with it.
     */
    @Transactional
    public void delete(RecordRef ref, long expectedVersion, Caller caller) {
        var record = store.lockedToDelete(ref, new Author.ByHand(caller));
        if (record.version() != expectedVersion) {
            throw new RecordChangedMeanwhile(Map.of("record", ref.toString(), "version", record.version()));
        }
        var author = store.deleting(caller, record);
        var following = new Author.Following(caller.id());
        var parts = belongings.held(ref);
        leave(parts.staying(), following);
        var gone = Stream.concat(parts.going().stream(), Stream.of(record))
                .map(StoredRecord::ref)
                .toList();
        referred.requireNone(gone, Set.of(), caller);
        new TreeMap<>(parts.going().stream()
                        .collect(groupingBy(part -> part.ref().type())))
                .forEach((type, ofType) -> writing.announce(new RecordsDeleted(type, ofType, following)));
        writing.announce(new RecordsDeleted(ref.type(), List.of(record), author));
        writing.delete(gone);
    }

    private void leave(Map<RecordRef, Map<String, @Nullable Object>> staying, Author author) {
        requireFew(staying.size());
        staying.forEach((part, values) -> store.update(part, null, values, author));
    }

    private static void requireFew(int staying) {
        if (staying > MOST_STAYING) {
            throw new RecordInUse(Map.of("reason", "shared", "count", staying, "most", MOST_STAYING));
        }
    }

    /** How many of which type would go with it, in the types' order; refused as {@link #delete} would be. */
    @Transactional(readOnly = true)
    public List<Belonging> belongings(RecordRef ref, Caller caller) {
        var parts = belongings.of(store.read(ref, caller).ref());
        requireFew(parts.staying().size());
        var going = parts.going().stream().map(StoredRecord::ref).toList();
        referred.requireNone(
                Stream.concat(going.stream(), Stream.of(ref)).toList(),
                parts.staying().keySet(),
                caller);
        new TreeMap<>(going.stream().collect(groupingBy(RecordRef::type)))
                .forEach((type, ofType) -> events.publishEvent(new DeletionAsked(type, ofType, true)));
        events.publishEvent(new DeletionAsked(ref.type(), List.of(ref), false));
        var counts = going.stream().collect(groupingBy(RecordRef::type, counting()));
        return belongings.types().stream()
                .filter(counts::containsKey)
                .map(type -> new Belonging(type, counts.getOrDefault(type, 0L)))
                .toList();
    }
}
