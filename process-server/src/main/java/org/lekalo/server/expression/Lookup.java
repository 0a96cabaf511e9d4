package org.lekalo.server.expression;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.record.Relation;
import org.lekalo.server.row.StoredRecord;

/** The live records as evaluations see them together: each read once, however often it is named. */
final class Lookup {

    private final LiveRecords live;
    private final Reads reads;
    private final Map<List<Object>, Object> read;

    /** @param read what was read before, which is added to */
    Lookup(LiveRecords live, Reads reads, Map<List<Object>, Object> read) {
        this.live = live;
        this.reads = reads;
        this.read = read;
    }

    Reads reads() {
        return reads;
    }

    RecordNames names(RecordRef ref, Set<String> unknown) {
        return new RecordNames(this, live.type(ref.type()), ref, unknown);
    }

    RecordNames names(StoredRecord record, Set<String> unknown) {
        return new RecordNames(this, live.type(record.ref().type()), record, unknown);
    }

    RelationNames related(RecordRef ref, Relation relation, Set<String> unknown) {
        return new RelationNames(this, ref, relation, live.type(relation.type()), unknown);
    }

    PersonNames person(PersonId id) {
        return new PersonNames(reads, live.person(id));
    }

    ZonedDateTime local(Instant moment) {
        return live.local(moment);
    }

    StoredRecord record(RecordRef ref) {
        return (StoredRecord) once(List.of(ref), () -> live.read(ref));
    }

    Object count(RecordRef record, Relation relation) {
        return once(
                List.of(record, relation.key(), Relation.COUNT),
                () -> live.related().count(record, relation));
    }

    Object sum(RecordRef record, Relation relation, Field field) {
        return once(
                List.of(record, relation.key(), Relation.SUM, field.key()),
                () -> live.related().sum(record, relation, field));
    }

    @SuppressWarnings("unchecked")
    List<StoredRecord> items(RecordRef record, Relation relation, int most) {
        return (List<StoredRecord>) once(
                List.of(record, relation.key(), Relation.ITEMS),
                () -> live.related().items(record, relation, most));
    }

    private Object once(List<Object> what, Supplier<Object> reading) {
        var known = read.get(what);
        if (known != null) {
            return known;
        }
        reads.one();
        var found = reading.get();
        read.put(what, found);
        return found;
    }
}
