package org.lekalo.server.record;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.record.RecordType;
import org.lekalo.server.row.RecordRows;
import org.lekalo.server.row.RecordRows.Belongs;
import org.lekalo.server.row.StoredRecord;
import org.lekalo.server.type.RecordTypesInUse;
import org.springframework.stereotype.Component;

/** Finds what belongs to a record, and what to that: in as many statements for many as for one. */
@Component
class Belongings {

    private final RecordRows rows;
    private final RecordTypesInUse types;

    Belongings(RecordRows rows, RecordTypesInUse types) {
        this.rows = rows;
        this.types = types;
    }

    /**
     * @param going what belongs to nothing but the record and what goes with it
     * @param staying what belongs to others as well, with what it would be to keep nothing of what goes
     */
    record Parts(List<StoredRecord> going, Map<RecordRef, Map<String, @Nullable Object>> staying) {}

    /** In their order. */
    List<String> types() {
        return types.all().all().stream().map(RecordType::key).toList();
    }

    Parts of(RecordRef whole) {
        return find(whole, false);
    }

    /** The same, which nobody changes until the transaction ends. */
    Parts held(RecordRef whole) {
        return find(whole, true);
    }

    private Parts find(RecordRef whole, boolean hold) {
        var fields = rows.belongs();
        Map<RecordRef, StoredRecord> found = new LinkedHashMap<>();
        Set<RecordRef> gone = new LinkedHashSet<>(Set.of(whole));
        Collection<RecordRef> next = Set.of(whole);
        while (!next.isEmpty()) {
            belonging(next, fields, hold).forEach(part -> found.put(part.ref(), part));
            next = found.values().stream()
                    .filter(part -> !gone.contains(part.ref())
                            && gone.containsAll(wholes(part, fields).values()))
                    .map(StoredRecord::ref)
                    .toList();
            gone.addAll(next);
        }
        return new Parts(
                found.values().stream()
                        .filter(part -> gone.contains(part.ref()) && !part.ref().equals(whole))
                        .toList(),
                staying(found.values(), gone, fields));
    }

    private List<StoredRecord> belonging(Collection<RecordRef> wholes, List<Belongs> fields, boolean hold) {
        var targets = wholes.stream().map(RecordRef::type).collect(toSet());
        return fields.stream()
                .filter(field -> targets.contains(field.target()))
                .collect(groupingBy(Belongs::type, LinkedHashMap::new, mapping(Belongs::field, toSet())))
                .entrySet()
                .stream()
                .flatMap(
                        ofType -> rows.leadingTo(wholes, types.type(ofType.getKey()), ofType.getValue(), hold).stream())
                .toList();
    }

    /** What the part belongs to, by the fields that say so. */
    private static Map<String, RecordRef> wholes(StoredRecord part, List<Belongs> fields) {
        Map<String, RecordRef> wholes = new LinkedHashMap<>();
        fields.stream()
                .filter(field -> field.type().equals(part.ref().type()))
                .map(Belongs::field)
                .forEach(
                        field -> part.value(field).map(RecordRef.class::cast).ifPresent(ref -> wholes.put(field, ref)));
        return wholes;
    }

    private static Map<RecordRef, Map<String, @Nullable Object>> staying(
            Collection<StoredRecord> found, Set<RecordRef> gone, List<Belongs> fields) {
        Map<RecordRef, Map<String, @Nullable Object>> staying = new LinkedHashMap<>();
        found.stream().filter(part -> !gone.contains(part.ref())).forEach(part -> {
            var cleared = new HashMap<String, @Nullable Object>();
            wholes(part, fields).forEach((field, whole) -> {
                if (gone.contains(whole)) {
                    cleared.put(field, null);
                }
            });
            staying.put(part.ref(), cleared);
        });
        return staying;
    }
}
