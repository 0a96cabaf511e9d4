package org.lekalo.server.search;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.lekalo.library.condition.Comparison;
import org.lekalo.library.condition.ConditionRow;
import org.lekalo.library.contract.NextStepApi;
import org.lekalo.library.contract.NextStepApi.OfOwner;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.record.RecordType;
import org.lekalo.server.access.RecordAccess;
import org.lekalo.server.people.People;
import org.lekalo.server.row.RecordTable;
import org.lekalo.server.run.RunTable;
import org.lekalo.server.security.Caller;
import org.lekalo.server.type.RecordTypesInUse;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which records on open stages nobody has anything to do about: no open task, no process, or an owner who left. */
@Component
class NextSteps {

    private static final String TODO = "todo";

    private final DSLContext sql;
    private final RecordTypesInUse types;
    private final RecordAccess access;
    private final People people;

    NextSteps(DSLContext sql, RecordTypesInUse types, RecordAccess access, People people) {
        this.sql = sql;
        this.types = types;
        this.access = access;
        this.people = people;
    }

    @Transactional(readOnly = true)
    public List<RecordRef> missing(Collection<RecordRef> records, Caller caller) {
        Map<String, Set<Long>> byType =
                records.stream().collect(groupingBy(RecordRef::type, mapping(RecordRef::id, toSet())));
        return byType.entrySet().stream()
                .flatMap(ofType -> types.all().type(ofType.getKey()).stream()
                        .flatMap(type -> missing(type).stream()
                                .flatMap(missing -> sql
                                        .select(RecordTable.ID)
                                        .from(new RecordTable(type).source())
                                        .where(RecordTable.ID.eq(
                                                DSL.any(ofType.getValue().toArray(Long[]::new))))
                                        .and(missing)
                                        .and(access.visible(caller, type.key()))
                                        .fetch(row -> new RecordRef(type.key(), row.value1()))
                                        .stream())))
                .toList();
    }

    @Transactional(readOnly = true)
    public List<OfOwner> byOwner(Caller caller) {
        Map<Long, Map<String, Long>> counts = new HashMap<>();
        for (RecordType type : types.all().all()) {
            missing(type)
                    .ifPresent(missing -> sql.select(RecordTable.OWNER, DSL.count())
                            .from(new RecordTable(type).source())
                            .where(missing)
                            .and(access.visible(caller, type.key()))
                            .groupBy(RecordTable.OWNER)
                            .forEach(row -> counts.computeIfAbsent(row.value1(), owner -> new LinkedHashMap<>())
                                    .put(type.key(), row.value2().longValue())));
        }
        return counts.entrySet().stream()
                .map(owner -> of(new PersonId(owner.getKey()), owner.getValue()))
                .sorted(Comparator.comparing(NextSteps::total).reversed().thenComparing(OfOwner::name))
                .toList();
    }

    private static long total(OfOwner owner) {
        return owner.counts().values().stream().mapToLong(Long::longValue).sum();
    }

    private OfOwner of(PersonId owner, Map<String, Long> counts) {
        var person = people.company().person(owner);
        return new OfOwner(
                owner,
                person.map(Person::name).orElse(""),
                person.filter(Person::active).isPresent(),
                counts);
    }

    /** Holds for the rows of {@link RecordTable#source} without a next step; empty for types that need none. */
    Optional<Condition> missing(RecordType type) {
        var about = types.all().type(TODO).stream()
                .flatMap(todo -> todo.fields().stream())
                .filter(field -> field.pointsAt(type.key()))
                .findFirst();
        return type.pipelines().isEmpty()
                ? Optional.empty()
                : about.map(field -> RecordTable.open(type)
                        .and(nobodyOwns().or(noTodo(field).andNot(RunTable.goesOnAbout(type.key(), RecordTable.ID)))));
    }

    /** What the rows ask for that are about the next step. */
    Condition asked(RecordType type, List<ConditionRow> rows) {
        return rows.stream()
                .filter(row -> row.subject().equals(NextStepApi.SUBJECT))
                .map(row -> {
                    var missing = missing(type).orElseGet(DSL::falseCondition);
                    return row.comparison() == Comparison.EMPTY ? missing : DSL.not(missing);
                })
                .reduce(DSL.noCondition(), Condition::and);
    }

    /** The rows that are about fields. */
    static List<ConditionRow> others(List<ConditionRow> rows) {
        return rows.stream()
                .filter(row -> !row.subject().equals(NextStepApi.SUBJECT))
                .toList();
    }

    private Condition nobodyOwns() {
        var left = people.company().people().stream()
                .filter(person -> !person.active())
                .map(person -> person.id().value())
                .toList();
        return left.isEmpty() ? DSL.falseCondition() : RecordTable.OWNER.in(left);
    }

    private static Condition noTodo(Field about) {
        return DSL.notExists(DSL.selectOne()
                .from(table(name("crm_" + TODO)).as("open_todo"))
                .where(field(name("open_todo", about.key()), SQLDataType.BIGINT).eq(RecordTable.ID))
                .and(field(name("open_todo", "done"), SQLDataType.BOOLEAN).isDistinctFrom(true)));
    }
}
