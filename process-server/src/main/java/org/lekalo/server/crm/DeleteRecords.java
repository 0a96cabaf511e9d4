package org.lekalo.server.crm;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.RecordsApi.Belonging;
import org.lekalo.library.contract.Refusals.RecordChangedMeanwhile;
import org.lekalo.library.contract.Refusals.RecordInUse;
import org.lekalo.library.message.Messages;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.security.Caller;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a record away with what belongs to it alone, such as its notes and lines; what belongs to another record as well
 * stays there. The history of all of them is kept.
 */
@Component
public class DeleteRecords {

    private final RecordStore store;
    private final RecordRows rows;
    private final RecordTypesInUse types;
    private final RecordHistory history;
    private final ApplicationEventPublisher events;

    DeleteRecords(
            RecordStore store,
            RecordRows rows,
            RecordTypesInUse types,
            RecordHistory history,
            ApplicationEventPublisher events) {
        this.store = store;
        this.rows = rows;
        this.types = types;
        this.history = history;
        this.events = events;
    }

    /**
     * Refused where records refer to it that do not belong to it, and by whoever hears of it where processes run on it or
     * on what goes with it.
     */
    @Transactional
    public void delete(RecordRef ref, long expectedVersion, Caller caller) {
        var record = store.lockedToDelete(ref, new Author.ByHand(caller));
        if (record.version() != expectedVersion) {
            throw new RecordChangedMeanwhile(Map.of("record", ref.toString(), "version", record.version()));
        }
        takeAway(record, store.deleting(caller, record), caller);
    }

    private void takeAway(StoredRecord record, Author author, Caller caller) {
        var ref = record.ref();
        var following = new Author.Following(caller.id());
        for (RecordRef part : rows.belonging(ref)) {
            rows.lock(part).ifPresent(found -> {
                var others = othersThan(ref, found);
                if (others.isEmpty()) {
                    takeAway(found, following, caller);
                } else {
                    store.update(part, null, without(ref, found), following);
                }
            });
        }
        if (!rows.referring(ref, null).isEmpty()) {
            throw new RecordInUse(Map.of("reason", "records", "names", referring(ref, caller)));
        }
        events.publishEvent(new RecordDeleted(types.type(ref.type()), record, author));
        history.deleted(types.type(ref.type()), record, author);
        rows.delete(ref);
    }

    /** What the part belongs to besides the record. */
    private Set<RecordRef> othersThan(RecordRef ref, StoredRecord part) {
        Set<RecordRef> others = new LinkedHashSet<>();
        rows.belongsBy(part.ref().type())
                .forEach(field -> part.value(field)
                        .map(RecordRef.class::cast)
                        .filter(other -> !other.equals(ref))
                        .ifPresent(others::add));
        return others;
    }

    private Map<String, @Nullable Object> without(RecordRef ref, StoredRecord part) {
        Map<String, @Nullable Object> cleared = new LinkedHashMap<>();
        rows.belongsBy(part.ref().type()).stream()
                .filter(field -> part.value(field).filter(ref::equals).isPresent())
                .forEach(field -> cleared.put(field, null));
        return cleared;
    }

    /** What those of the referring records are called that the caller sees. */
    private String referring(RecordRef ref, Caller caller) {
        var seen = rows.referring(ref, caller);
        return seen.isEmpty()
                ? Messages.in(LocaleContextHolder.getLocale()).text("record.unseen")
                : String.join(", ", seen);
    }

    /** How many of which type would go with it, in the types' order. */
    @Transactional(readOnly = true)
    public List<Belonging> belongings(RecordRef ref, Caller caller) {
        Set<RecordRef> going = new LinkedHashSet<>();
        gather(store.read(ref, caller).ref(), going);
        var counts = going.stream().collect(groupingBy(RecordRef::type, counting()));
        return types.all().all().stream()
                .filter(type -> counts.containsKey(type.key()))
                .map(type -> new Belonging(type.key(), counts.getOrDefault(type.key(), 0L)))
                .toList();
    }

    private void gather(RecordRef ref, Set<RecordRef> going) {
        rows.findAll(rows.belonging(ref)).values().stream()
                .filter(part -> othersThan(ref, part).isEmpty())
                .map(StoredRecord::ref)
                .filter(going::add)
                .forEach(part -> gather(part, going));
    }
}
