package org.lekalo.server.access;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.AccessApi.Action;
import org.lekalo.library.contract.AccessApi.FieldRule;
import org.lekalo.library.contract.AccessApi.Level;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.Part;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.record.RecordType;
import org.lekalo.server.people.People;
import org.lekalo.server.row.RecordTable;
import org.lekalo.server.row.SeenRows;
import org.lekalo.server.row.StoredRecord;
import org.lekalo.server.security.Caller;
import org.springframework.stereotype.Component;

/**
 * Which records a person sees and may write, and which of their fields: by the levels of his roles, his part in a record,
 * and those for whom he stands in today. The same {@link Reach} answers for one record and, as a condition, for many.
 * Nothing is written that is not seen by right: a {@link RecordSight} shows a record to look at, no more. A null caller is
 * the system, which sees all.
 */
@Component
public class RecordAccess {

    private static final Set<String> ALWAYS_SHOWN = Set.of("title", "owner", "pipeline", "stage");

    private final DSLContext sql;
    private final Access access;
    private final People people;
    private final FormulaSights sights;
    private final List<RecordSight> reasons;

    RecordAccess(DSLContext sql, Access access, People people, FormulaSights sights, List<RecordSight> reasons) {
        this.sql = sql;
        this.access = access;
        this.sights = sights;
        this.people = people;
        this.reasons = List.copyOf(reasons);
    }

    /** Whether no record of the type is hidden from him. */
    public boolean seesAll(Caller caller, String type) {
        return reach(caller, Action.SEE, type).all();
    }

    /** By right, or for a reason that lasts. */
    public boolean maySee(Caller caller, StoredRecord record) {
        return may(caller, Action.SEE, record)
                || isShown(Set.of(record.ref()), caller).contains(record.ref());
    }

    public boolean mayChange(Caller caller, StoredRecord record) {
        return may(caller, Action.CHANGE, record) && may(caller, Action.SEE, record);
    }

    public boolean mayDelete(Caller caller, StoredRecord record) {
        return may(caller, Action.DELETE, record) && may(caller, Action.SEE, record);
    }

    /** Those of the records that he may look at, as {@link #maySee}. */
    public Set<RecordRef> seen(Caller caller, Collection<StoredRecord> records) {
        var seen = permitted(caller, Action.SEE, records);
        var others = records.stream()
                .map(StoredRecord::ref)
                .filter(ref -> !seen.contains(ref))
                .collect(toSet());
        seen.addAll(isShown(others, caller));
        return seen;
    }

    private Set<RecordRef> isShown(Set<RecordRef> records, Caller caller) {
        return records.isEmpty()
                ? Set.of()
                : reasons.stream()
                        .flatMap(reason -> reason.of(records, caller).stream())
                        .collect(toSet());
    }

    /** Whether he may make a record with that owner. */
    public boolean mayCreate(Caller caller, String type, PersonId owner, @Nullable Long department) {
        return reach(caller, Action.CREATE, type).covers(owner.value(), department);
    }

    /** Whether he may make any record of the type. */
    public boolean mayCreate(Caller caller, String type) {
        return !reach(caller, Action.CREATE, type).equals(Reach.NOTHING);
    }

    /** Whether he sees what is owned so, whoever takes part in it. */
    boolean seesOwned(Caller caller, String type, PersonId owner, @Nullable Long department) {
        return reach(caller, Action.SEE, type).covers(owner.value(), department);
    }

    private boolean may(Caller caller, Action action, StoredRecord record) {
        return reaches(reach(caller, action, record.ref().type()), record);
    }

    private boolean reaches(Reach reach, StoredRecord record) {
        return reach.covers(record) || takesPart(reach, Set.of(record.ref())).contains(record.ref());
    }

    /** Those of the records for which he may do it by right; one statement where his part in some of them decides. */
    public Set<RecordRef> permitted(Caller caller, Action action, Collection<StoredRecord> records) {
        Set<RecordRef> permitted = new HashSet<>();
        records.stream().collect(groupingBy(record -> record.ref().type())).forEach((type, ofType) -> {
            var reach = reach(caller, action, type);
            Set<RecordRef> others = new HashSet<>();
            ofType.forEach(record -> (reach.covers(record) ? permitted : others).add(record.ref()));
            permitted.addAll(takesPart(reach, others));
        });
        return permitted;
    }

    /** Those of the records, all of one type, that it reaches by somebody's part in them. */
    private Set<RecordRef> takesPart(Reach reach, Set<RecordRef> records) {
        if (records.isEmpty() || reach.participants().isEmpty()) {
            return Set.of();
        }
        var type = records.iterator().next().type();
        var ids = records.stream().map(RecordRef::id).toList();
        return sql
                .select(Reach.PARTICIPANT_RECORD)
                .from(Reach.PARTICIPANT)
                .where(reach.takesPart(type), Reach.PARTICIPANT_RECORD.in(ids))
                .fetch(row -> new RecordRef(type, row.value1()))
                .stream()
                .collect(toSet());
    }

    /** For whom he acts; empty where his own rights are enough, and where nobody's are. */
    public Optional<PersonId> actsFor(Caller caller, Action action, StoredRecord record) {
        var principals = access.principals(caller.id());
        if (principals.isEmpty()
                || reaches(reachOf(caller.person(), action, record.ref().type()), record)) {
            return Optional.empty();
        }
        return principals.stream()
                .filter(principal ->
                        reaches(reachOf(principal, action, record.ref().type()), record))
                .map(Person::id)
                .findFirst();
    }

    /** What he sees by right, for the rows of {@link RecordTable#source}. */
    public Condition visible(@Nullable Caller caller, String type) {
        return caller == null
                ? DSL.noCondition()
                : reach(caller, Action.SEE, type).condition(type);
    }

    /** {@link #visible} and {@link Sight#title}, of any type. */
    public SeenRows rows(@Nullable Caller caller) {
        return caller == null
                ? SeenRows.ALL
                : new SeenRows(
                        type -> visible(caller, type),
                        type -> sight(type, caller).title());
    }

    /** {@link #visible} by the ways in which he sees them, which are to be asked one by one where an order matters. */
    public List<Condition> waysToSee(Caller caller, String type) {
        return reach(caller, Action.SEE, type).ways(type);
    }

    /** What he may do with records of the type, by his own roles and those of his principals. */
    public Map<Action, Level> levels(Caller caller, String type) {
        var roles = roles(caller);
        return Arrays.stream(Action.values())
                .collect(toMap(Function.identity(), action -> access.rules().level(roles, type, action)));
    }

    private Reach reach(Caller caller, Action action, String type) {
        return access.principals(caller.id()).stream()
                .map(principal -> reachOf(principal, action, type))
                .reduce(reachOf(caller.person(), action, type), Reach::and);
    }

    private Reach reachOf(Person person, Action action, String type) {
        return Reach.of(person, access.rules().level(person.roles(), type, action), action, people.company());
    }

    /**
     * The type as it is to somebody: without the fields that are hidden from him and those that are computed from such, and
     * with those read-only that he may not write. What is asked for by the name of a hidden field is refused as if there
     * were no such field.
     */
    public RecordType shown(RecordType type, @Nullable Caller caller) {
        if (caller == null || access.rules().showAllFields()) {
            return type;
        }
        var roles = roles(caller);
        var fields = type.fields().stream()
                .filter(field -> !isHidden(roles, Part.field(type.key(), field.key())))
                .filter(field -> !sights.show(type.key(), field, part -> isHidden(roles, part)))
                .map(field ->
                        rule(roles, Part.field(type.key(), field.key())).isPresent() ? field.withReadOnly(true) : field)
                .toList();
        return fields.equals(type.fields()) ? type : type.withFields(fields);
    }

    /** What somebody, or the system, sees of the type's records. */
    public Sight sight(RecordType type, @Nullable Caller caller) {
        if (caller == null) {
            return new Sight(type, type, Map.of(), Map.of());
        }
        Map<String, Condition> unseen = new HashMap<>();
        type.fields().stream()
                .filter(field -> field.kind() == FieldKind.REFERENCE)
                .map(field -> String.valueOf(field.target()))
                .filter(target -> !unseen.containsKey(target) && !seesAll(caller, target))
                .forEach(target -> unseen.put(target, visible(caller, target)));
        return new Sight(type, shown(type, caller), unseen, through(type, unseen.keySet(), caller));
    }

    /** A text that looks further than to what the record refers is hidden where not all there is seen. */
    private Map<String, Set<String>> through(RecordType type, Set<String> unseen, Caller caller) {
        Map<String, Set<String>> through = new HashMap<>();
        type.fields().stream()
                .filter(field -> field.computed() && field.kind() == FieldKind.TEXT)
                .forEach(field -> {
                    var looks = sights.through(type.key(), field);
                    var references = looks.references().stream()
                            .filter(key -> type.field(key)
                                    .filter(reference -> unseen.contains(String.valueOf(reference.target())))
                                    .isPresent())
                            .collect(toSet());
                    if (looks.beyond().stream().anyMatch(beyond -> !seesAll(caller, beyond))) {
                        through.put(field.key(), Set.of());
                    } else if (!references.isEmpty()) {
                        through.put(field.key(), references);
                    }
                });
        return through;
    }

    private boolean isHidden(Set<String> roles, Part field) {
        return !ALWAYS_SHOWN.contains(field.field())
                && rule(roles, field).filter(FieldRule.HIDDEN::equals).isPresent();
    }

    private Optional<FieldRule> rule(Set<String> roles, Part field) {
        return access.rules().field(roles, field.type(), String.valueOf(field.field()));
    }

    /** Whether the field cannot be hidden: what every list, card and board stands on. */
    public static boolean isAlwaysShown(String field) {
        return ALWAYS_SHOWN.contains(field);
    }

    private Set<String> roles(Caller caller) {
        var principals = access.principals(caller.id());
        if (principals.isEmpty()) {
            return caller.roles();
        }
        var roles = new HashSet<>(caller.roles());
        principals.forEach(principal -> roles.addAll(principal.roles()));
        return roles;
    }
}
