package org.lekalo.server.access;

import static java.util.stream.Collectors.toSet;
import static org.jooq.impl.DSL.name;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.record.RecordType;
import org.lekalo.server.row.RecordTable;
import org.lekalo.server.security.Caller;
import org.lekalo.server.type.RecordTypesInUse;
import org.springframework.stereotype.Component;

/**
 * Whoever was given a task by hand sees what it is about until it is done. One that he made himself shows nothing: he would
 * give himself the right to look.
 */
@Component
class TodoSight implements RecordSight {

    private static final String TODO = "todo";
    private static final String DONE = "done";

    private final DSLContext sql;
    private final RecordTypesInUse types;
    private final Access access;

    TodoSight(DSLContext sql, RecordTypesInUse types, Access access) {
        this.sql = sql;
        this.types = types;
        this.access = access;
    }

    @Override
    public Set<RecordRef> of(Collection<RecordRef> records, Caller caller) {
        return types.all().type(TODO).filter(todo -> todo.field(DONE).isPresent()).stream()
                .flatMap(todo -> todo.fields().stream()
                        .filter(field -> field.kind() == FieldKind.REFERENCE)
                        .flatMap(field -> of(todo, field, records, caller)))
                .collect(toSet());
    }

    private Stream<RecordRef> of(RecordType todo, Field reference, Collection<RecordRef> records, Caller caller) {
        var type = String.valueOf(reference.target());
        var ids = records.stream()
                .filter(record -> record.type().equals(type))
                .map(RecordRef::id)
                .toList();
        if (ids.isEmpty()) {
            return Stream.empty();
        }
        var about = DSL.field(name(reference.key()), SQLDataType.BIGINT);
        var owner = DSL.field(name("owner"), SQLDataType.BIGINT);
        return sql
                .selectDistinct(about)
                .from(new RecordTable(todo).table())
                .where(about.in(ids), owner.in(people(caller)))
                .and(DSL.field(name("created_by"), SQLDataType.BIGINT).isDistinctFrom(owner))
                .and(DSL.coalesce(DSL.field(name(DONE), SQLDataType.BOOLEAN), DSL.inline(false))
                        .isFalse())
                .fetch(row -> new RecordRef(type, row.value1()))
                .stream();
    }

    private List<Long> people(Caller caller) {
        return Stream.concat(
                        Stream.of(caller.id()),
                        access.principals(caller.id()).stream().map(Person::id))
                .map(person -> person.value())
                .toList();
    }
}
