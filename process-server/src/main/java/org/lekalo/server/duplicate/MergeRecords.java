package org.lekalo.server.duplicate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.DuplicatesApi.Merge;
import org.lekalo.library.contract.RecordsApi.RecordChangedMeanwhile;
import org.lekalo.library.contract.Refusals.Unreadable;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.record.RecordType;
import org.lekalo.server.history.Author;
import org.lekalo.server.record.RecordStore;
import org.lekalo.server.record.RecordsMerged;
import org.lekalo.server.row.FieldProblems;
import org.lekalo.server.row.RecordRows;
import org.lekalo.server.row.StoredRecord;
import org.lekalo.server.row.WrittenForm;
import org.lekalo.server.type.RecordTypesInUse;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes one record of two; what each feature keeps about the other goes over by {@link RecordsMerged}. */
@Component
public class MergeRecords {

    private final RecordStore records;
    private final RecordRows rows;
    private final RecordTypesInUse types;
    private final PlaceOfMerged place;
    private final ApplicationEventPublisher events;

    MergeRecords(
            RecordStore records,
            RecordRows rows,
            RecordTypesInUse types,
            PlaceOfMerged place,
            ApplicationEventPublisher events) {
        this.records = records;
        this.rows = rows;
        this.types = types;
        this.place = place;
        this.events = events;
    }

    @Transactional
    public StoredRecord merge(Merge merge, Author author) {
        if (!merge.survivor().type().equals(merge.other().type())
                || merge.survivor().equals(merge.other())) {
            throw new Unreadable(Map.of("reason", "value", "at", "other"));
        }
        lockInOrder(merge, author);
        var survivor = current(records.locked(merge.survivor(), author), merge.survivorVersion());
        var other = current(records.lockedToDelete(merge.other(), author), merge.otherVersion());
        var type = types.type(survivor.ref().type());
        var taken = taken(type, other, merge.taken());
        part(type, survivor, other.ref(), taken, author);
        place.refer(survivor.ref(), other.ref(), author);
        place.participate(survivor.ref(), other.ref());
        events.publishEvent(new RecordsMerged(survivor.ref(), other.ref()));
        place.tell(survivor, other, author);
        var merged = records.update(survivor.ref(), null, taken, author);
        rows.delete(List.of(other.ref()));
        return merged;
    }

    /** Two that merge the same records the other way round wait for each other in one order. */
    private void lockInOrder(Merge merge, Author author) {
        boolean inOrder = merge.survivor().id() < merge.other().id();
        if (inOrder) {
            records.locked(merge.survivor(), author);
        }
        records.lockedToDelete(merge.other(), author);
    }

    private static StoredRecord current(StoredRecord record, long version) {
        if (record.version() != version) {
            throw new RecordChangedMeanwhile(Map.of("record", record.ref().toString(), "version", record.version()));
        }
        return record;
    }

    private static Map<String, @Nullable Object> taken(RecordType type, StoredRecord other, List<String> fields) {
        var taken = new HashMap<String, @Nullable Object>();
        var problems = new FieldProblems();
        for (var field : fields) {
            if (type.field(field).isEmpty()) {
                problems.add(field, "unknown", Map.of("field", field));
            } else {
                taken.put(field, other.value(field).map(WrittenForm::json).orElse(null));
            }
        }
        problems.refuseIfAny();
        return taken;
    }

    /** It cannot refer to itself: where it would, it has what is taken from the other, or nothing. */
    private void part(
            RecordType type,
            StoredRecord survivor,
            RecordRef other,
            Map<String, @Nullable Object> taken,
            Author author) {
        var replaced = new HashMap<String, @Nullable Object>();
        var cleared = new HashMap<String, @Nullable Object>();
        var problems = new FieldProblems();
        for (var field : leading(type, survivor, other)) {
            if (field.required() && taken.get(field.key()) == null) {
                problems.add(
                        field.key(),
                        "refers-to-merged",
                        Map.of(
                                "name.ru",
                                field.name().ru(),
                                "name.en",
                                field.name().en()));
            } else if (taken.containsKey(field.key())) {
                replaced.put(field.key(), taken.get(field.key()));
            } else {
                cleared.put(field.key(), null);
            }
        }
        problems.refuseIfAny();
        records.update(survivor.ref(), null, replaced, author);
        records.update(survivor.ref(), null, cleared, following(author));
    }

    private static List<Field> leading(RecordType type, StoredRecord from, RecordRef to) {
        return type.fields().stream()
                .filter(field -> from.value(field.key()).filter(to::equals).isPresent())
                .toList();
    }

    private static Author following(Author author) {
        return author.person().<Author>map(Author.Following::new).orElse(author);
    }
}
