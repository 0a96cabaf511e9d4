package org.lekalo.server.record;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.FileRef;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.record.RecordType;
import org.lekalo.server.access.RecordAccess;
import org.lekalo.server.history.Author;
import org.lekalo.server.people.People;
import org.lekalo.server.row.RecordRows;
import org.lekalo.server.row.SeenRows;
import org.lekalo.server.row.StoredRecord;
import org.lekalo.server.security.Caller;
import org.springframework.stereotype.Component;

/** Holds what an author asks for to the metadata, and to the records and people that it points to. */
@Component
class RecordChecks {

    /** What is today for anybody is not after today. */
    private static final ZoneOffset WHERE_DAYS_BEGIN = ZoneOffset.ofHours(14);

    private final RecordRows rows;
    private final People people;
    private final RecordAccess access;
    private final Circles circles;
    private final Clock clock;

    RecordChecks(RecordRows rows, People people, RecordAccess access, Circles circles, Clock clock) {
        this.rows = rows;
        this.people = people;
        this.access = access;
        this.circles = circles;
        this.clock = clock;
    }

    /** A draft with the values that were asked for and what follows from them; refused with all that is wrong. */
    Draft creation(RecordType type, Map<String, ? extends @Nullable Object> asked, Author author) {
        return checked(read(type, asked, access.shown(type, caller(author)), author), author);
    }

    /** Drafts as of {@link #creation}, each still to be {@link #checked}; what they refer to is looked up for all at once. */
    List<Draft> creations(RecordType type, List<? extends Map<String, ? extends @Nullable Object>> all, Author author) {
        var shown = access.shown(type, caller(author));
        var drafts = all.stream().map(asked -> read(type, asked, shown, author)).toList();
        var titles = rows.keptTitles(
                drafts.stream().flatMap(draft -> draft.newReferences().stream()).collect(toSet()), choice(author));
        drafts.forEach(draft -> draft.titles(titles));
        return drafts;
    }

    private static Draft read(
            RecordType type, Map<String, ? extends @Nullable Object> asked, RecordType shown, Author author) {
        var draft = new Draft(type, Map.of());
        if (!asked.containsKey("owner")) {
            author.person().ifPresent(person -> draft.put("owner", person));
        }
        draft.readAll(asked, shown);
        draft.newValues(FieldKind.FILE)
                .keySet()
                .forEach(field -> draft.problems().add(field, "not-a-file"));
        draft.requireAll(shown);
        return draft;
    }

    Draft change(RecordType type, StoredRecord before, Map<String, ? extends @Nullable Object> asked, Author author) {
        var draft = new Draft(type, before.values());
        draft.readAll(asked, access.shown(type, caller(author)));
        draft.newValues(FieldKind.FILE).forEach((field, file) -> {
            if (rows.fileName(before.ref(), (FileRef) file).isEmpty()) {
                draft.problems().add(field, "not-a-file");
            }
        });
        draft.titles(rows.keptTitles(draft.newReferences(), choice(author)));
        circles.check(type, before.ref(), draft);
        if (author instanceof Author.ByHand byHand
                && draft.changedFields().contains("owner")
                && !mayHandOver(byHand.caller(), before)) {
            draft.problems().add("owner", "not-yours-to-hand-over");
        }
        return checked(draft);
    }

    /** Its owner, whoever heads his department, and those who see all. */
    private boolean mayHandOver(Caller caller, StoredRecord before) {
        var company = people.company();
        return access.seesAll(caller, before.ref().type())
                || before.owner().equals(caller.id())
                || company.department(before.department())
                        .flatMap(company::headOf)
                        .filter(head -> head.id().equals(caller.id()))
                        .isPresent();
    }

    /** To be called before the record itself is locked. */
    void expect(RecordType type, Map<String, ? extends @Nullable Object> asked) {
        circles.oneAfterAnother(type, asked.keySet());
    }

    private Draft checked(Draft draft, Author author) {
        draft.titles(rows.keptTitles(draft.newReferences(), choice(author)));
        return checked(draft);
    }

    /** The draft, whose references are known; refused with all that is wrong. */
    Draft checked(Draft draft) {
        draft.newValues(FieldKind.PERSON).forEach((field, value) -> checkPerson(draft, field, (PersonId) value));
        draft.refuseBirthdaysAfter(LocalDate.now(clock.withZone(WHERE_DAYS_BEGIN)));
        draft.problems().refuseIfAny();
        draft.settleStage();
        return draft;
    }

    private void checkPerson(Draft draft, String field, PersonId id) {
        var person = people.company().person(id);
        if (person.isEmpty()) {
            draft.problems().add(field, "unknown-person");
        } else if (!person.get().active()) {
            draft.problems()
                    .add(field, "person-left", Map.of("person", person.get().name()));
        }
    }

    private static @Nullable Caller caller(Author author) {
        return author instanceof Author.ByHand byHand ? byHand.caller() : null;
    }

    /**
     * A person can point only to what he sees, by hand and where he answers a task; to him the rest does not exist. A
     * process that writes by itself can point to all.
     */
    private SeenRows choice(Author author) {
        return access.rows(
                author instanceof Author.ByHand byHand
                        ? byHand.caller()
                        : author.person()
                                .flatMap(people.company()::person)
                                .map(Caller::new)
                                .orElse(null));
    }

    @Nullable
    Long department(PersonId owner) {
        return people.company().person(owner).map(Person::departmentId).orElse(null);
    }

    /** What the values that are references and people are called; nothing is looked up that is known already. */
    Map<String, String> names(RecordType type, Map<String, Object> values, Draft draft, Map<String, String> before) {
        Map<String, String> names = new LinkedHashMap<>();
        var company = people.company();
        type.fields().forEach(field -> {
            var value = values.get(field.key());
            Optional<String> name = Optional.empty();
            if (value instanceof RecordRef ref) {
                name = draft.title(ref).or(() -> Optional.ofNullable(before.get(field.key())));
            } else if (value instanceof PersonId person) {
                name = company.person(person).map(Person::name);
            }
            name.ifPresent(known -> names.put(field.key(), known));
        });
        return names;
    }
}
