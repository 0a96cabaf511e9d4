package org.lekalo.server.access;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.AccessApi.Action;
import org.lekalo.library.contract.AccessApi.Level;
import org.lekalo.library.contract.AccessApi.Part;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.server.people.Company;
import org.lekalo.server.row.RecordTable;
import org.lekalo.server.row.StoredRecord;

/**
 * How far somebody reaches with an action on the records of a type: what these people own, what is owned in these
 * departments, what these people have one of these parts in. The one description from which a record is judged and a
 * list is chosen; a record's department is always its owner's, so whoever reaches his department reaches his own by it.
 */
record Reach(boolean all, Set<Long> owners, Set<Long> departments, Set<Long> participants, Set<Part> parts) {

    static final Table<Record> PARTICIPANT = table(name("record_participant"));
    static final org.jooq.Field<String> PARTICIPANT_TYPE = field(name("record_participant", "type"), SQLDataType.CLOB);
    static final org.jooq.Field<Long> PARTICIPANT_RECORD =
            field(name("record_participant", "record"), SQLDataType.BIGINT);
    static final org.jooq.Field<Long> PARTICIPANT_PERSON =
            field(name("record_participant", "person"), SQLDataType.BIGINT);
    static final org.jooq.Field<String> PARTICIPANT_PART = field(name("record_participant", "part"), SQLDataType.CLOB);

    private static final int MOST_WAYS = 16;

    static final Reach NOTHING = new Reach(false, Set.of(), Set.of(), Set.of(), Set.of());
    static final Reach EVERYTHING = new Reach(true, Set.of(), Set.of(), Set.of(), Set.of());

    static Reach of(Person person, Level level, Action action, Company company) {
        if (level == Level.NONE || level == Level.ALL) {
            return level == Level.ALL ? EVERYTHING : NOTHING;
        }
        var me = person.id().value();
        var own = person.departmentId();
        Set<Long> departments = new HashSet<>();
        if (level != Level.OWN) {
            if (own != null) {
                departments.addAll(level == Level.DEPARTMENT ? Set.of(own) : company.withBelow(own));
            }
            company.headedBy(person.id()).forEach(headed -> departments.addAll(company.withBelow(headed.id())));
        }
        boolean within = own != null && departments.contains(own);
        var parts = parts(action);
        return new Reach(
                false, within ? Set.of() : Set.of(me), departments, parts.isEmpty() ? Set.of() : Set.of(me), parts);
    }

    private static Set<Part> parts(Action action) {
        return switch (action) {
            case SEE -> Set.of(Part.HELPER, Part.OBSERVER);
            case CHANGE -> Set.of(Part.HELPER);
            case CREATE, DELETE -> Set.of();
        };
    }

    Reach and(Reach other) {
        return all || other.all
                ? EVERYTHING
                : new Reach(
                        false,
                        both(owners, other.owners),
                        both(departments, other.departments),
                        both(participants, other.participants),
                        both(parts, other.parts));
    }

    private static <T> Set<T> both(Set<T> some, Set<T> more) {
        var both = new HashSet<T>(some);
        both.addAll(more);
        return both;
    }

    /** Whether it reaches what is owned so, whoever takes part in it. */
    boolean covers(long owner, @Nullable Long department) {
        return all || owners.contains(owner) || (department != null && departments.contains(department));
    }

    boolean covers(StoredRecord record) {
        return covers(record.owner().value(), record.department());
    }

    /** Holds for the rows of {@link RecordTable#source} that it reaches; each way of reaching is an index condition. */
    Condition condition(String type) {
        return all ? DSL.noCondition() : DSL.or(ways(type, Stream.of(one(RecordTable.DEPARTMENT, departments))));
    }

    /**
     * The ways in which it reaches rows of {@link RecordTable#source}, to be asked one by one: each can be read in an
     * index's order then. One for all where there are too many; none where it reaches nothing.
     */
    List<Condition> ways(String type) {
        return all || departments.size() > MOST_WAYS
                ? List.of(condition(type))
                : ways(type, departments.stream().sorted().map(RecordTable.DEPARTMENT::eq));
    }

    private List<Condition> ways(String type, Stream<Condition> byDepartment) {
        var ways = new ArrayList<Condition>();
        if (!departments.isEmpty()) {
            byDepartment.forEach(ways::add);
        }
        if (!owners.isEmpty()) {
            ways.add(one(RecordTable.OWNER, owners));
        }
        if (!participants.isEmpty()) {
            ways.add(RecordTable.ID.eq(
                    any(array(select(PARTICIPANT_RECORD).from(PARTICIPANT).where(takesPart(type))))));
        }
        return ways;
    }

    /** Holds for the rows of {@link #PARTICIPANT} that make it reach the record they name. */
    Condition takesPart(String type) {
        var taking = PARTICIPANT_TYPE.eq(type).and(one(PARTICIPANT_PERSON, participants));
        return parts.size() == Part.values().length
                ? taking
                : taking.and(PARTICIPANT_PART.in(parts.stream().map(Part::name).toList()));
    }

    private static Condition one(org.jooq.Field<Long> column, Set<Long> values) {
        return values.size() == 1
                ? column.eq(values.iterator().next())
                : column.in(values.stream().sorted().toList());
    }
}
