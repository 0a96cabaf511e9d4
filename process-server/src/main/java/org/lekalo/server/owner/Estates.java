package org.lekalo.server.owner;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.ChangesApi.Kind;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.changes.Audience;
import org.lekalo.server.changes.Changes;
import org.lekalo.server.history.Author;
import org.lekalo.server.record.RecordStore;
import org.lekalo.server.row.RecordTable;
import org.lekalo.server.type.RecordTypesInUse;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What people own, of all types: counted, handed over, and following its owner to another department. */
@Component
public class Estates {

    /** Of tasks that people set each other by hand. */
    private static final String TODO = "todo";

    private static final String DONE = "done";

    private final DSLContext sql;
    private final RecordTypesInUse types;
    private final RecordStore store;
    private final Changes changes;

    Estates(DSLContext sql, RecordTypesInUse types, RecordStore store, Changes changes) {
        this.sql = sql;
        this.types = types;
        this.store = store;
        this.changes = changes;
    }

    public long count(PersonId owner) {
        return types.all().all().stream()
                .mapToLong(type -> sql.fetchCount(DSL.selectOne()
                        .from(new RecordTable(type).source())
                        .where(RecordTable.OWNER.eq(owner.value()))))
                .sum();
    }

    /**
     * How many records of the type each owns that are on open stages; of a type without stages, how many at all. Whoever owns
     * none is not there.
     */
    public Map<PersonId, Integer> open(String typeKey, Collection<PersonId> owners) {
        var type = types.type(typeKey);
        return sql.select(RecordTable.OWNER, DSL.count())
                .from(new RecordTable(type).source())
                .where(RecordTable.OWNER.in(owners.stream().map(PersonId::value).toList()))
                .and(type.pipelines().isEmpty() ? DSL.noCondition() : RecordTable.open(type))
                .groupBy(RecordTable.OWNER)
                .fetchMap(row -> new PersonId(row.value1()), row -> row.value2());
    }

    /** How many of them are tasks set by hand that are not done. */
    public long countTasks(PersonId owner) {
        return todos(owner).size();
    }

    /** Gives all to another person, one by one, so that each says so in its history; returns how many. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long handOver(PersonId from, PersonId to, PersonId by) {
        return handOver(owned(from), to, by);
    }

    /** As {@link #handOver}, only the tasks set by hand that are not done. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long handOverTasks(PersonId from, PersonId to, PersonId by) {
        return handOver(todos(from), to, by);
    }

    private long handOver(List<RecordRef> owned, PersonId to, PersonId by) {
        var author = new Author.ByOffice(by);
        owned.forEach(record -> store.update(record, null, Map.of("owner", to.value()), author));
        return owned.size();
    }

    private List<RecordRef> todos(PersonId owner) {
        return types.all().type(TODO).stream()
                .flatMap(type -> type.field(DONE).stream()
                        .flatMap(done -> sql
                                .select(RecordTable.ID)
                                .from(new RecordTable(type).source())
                                .where(RecordTable.OWNER.eq(owner.value()))
                                .and(RecordTable.column(done)
                                        .cast(Boolean.class)
                                        .isDistinctFrom(true))
                                .fetch(row -> new RecordRef(TODO, row.value1()))
                                .stream()))
                .toList();
    }

    private List<RecordRef> owned(PersonId owner) {
        return types.all().all().stream()
                .<Select<org.jooq.Record2<String, Long>>>map(type -> DSL.select(DSL.inline(type.key()), RecordTable.ID)
                        .from(new RecordTable(type).source())
                        .where(RecordTable.OWNER.eq(owner.value())))
                .reduce(Select::unionAll)
                .map(all -> sql.fetch(all).map(row -> new RecordRef(row.value1(), row.value2())))
                .orElse(List.of());
    }

    /** A record's department is its owner's. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void moved(PersonId owner, @Nullable Long department) {
        int moved = types.all().all().stream()
                .mapToInt(type -> sql.update(new RecordTable(type).table())
                        .set(RecordTable.written(RecordTable.DEPARTMENT), department)
                        .where(RecordTable.written(RecordTable.OWNER).eq(owner.value()))
                        .and(RecordTable.written(RecordTable.DEPARTMENT).isDistinctFrom(department))
                        .execute())
                .sum();
        if (moved > 0) {
            changes.announce(Kind.RECORD, null, Audience.EVERYBODY);
        }
    }
}
