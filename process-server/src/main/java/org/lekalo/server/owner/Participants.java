package org.lekalo.server.owner;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.AccessApi.Part;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.contract.RecordsApi.Participant;
import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.history.Author;
import org.lekalo.server.history.RecordHistory;
import org.lekalo.server.history.RecordHistory.Entry;
import org.lekalo.server.people.People;
import org.lekalo.server.record.RecordStore;
import org.lekalo.server.security.Caller;
import org.lekalo.server.type.TypeRemoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who helps with a record or observes it. It is no field of the record: its version stays, its history grows. */
@Component
public class Participants {

    private final DSLContext sql;
    private final RecordStore records;
    private final RecordHistory history;
    private final People people;

    Participants(DSLContext sql, RecordStore records, RecordHistory history, People people) {
        this.sql = sql;
        this.records = records;
        this.history = history;
        this.people = people;
    }

    public List<Participant> of(RecordRef ref) {
        var company = people.company();
        return sql
                .fetch(
                        "select person, part from record_participant where type = ? and record = ?",
                        ref.type(),
                        ref.id())
                .stream()
                .flatMap(row -> company.person(new PersonId(row.get("person", Long.class))).stream()
                        .map(person -> new Participant(
                                person.id(), person.name(), Part.valueOf(row.get("part", String.class)))))
                .sorted(Comparator.comparing(Participant::name))
                .toList();
    }

    @Transactional
    public void set(RecordRef ref, PersonId person, Part part, Caller caller) {
        var author = new Author.ByHand(caller);
        records.locked(ref, author);
        if (people.companyNow().person(person).filter(Person::active).isEmpty()) {
            throw new NotFound("person", person);
        }
        var before = part(ref, person);
        sql.execute("""
                insert into record_participant (type, record, person, part) values (?, ?, ?, ?)
                on conflict (type, record, person) do update set part = excluded.part
                """, ref.type(), ref.id(), person.value(), part.name());
        tell(ref, person, before.orElse(null), part, author);
    }

    @Transactional
    public void remove(RecordRef ref, PersonId person, Caller caller) {
        var author = new Author.ByHand(caller);
        records.locked(ref, author);
        var before = part(ref, person);
        sql.execute(
                "delete from record_participant where type = ? and record = ? and person = ?",
                ref.type(),
                ref.id(),
                person.value());
        tell(ref, person, before.orElse(null), null, author);
    }

    private Optional<Part> part(RecordRef ref, PersonId person) {
        return sql.fetchOptional(
                        "select part from record_participant where type = ? and record = ? and person = ?",
                        ref.type(),
                        ref.id(),
                        person.value())
                .map(row -> Part.valueOf(row.get("part", String.class)));
    }

    private void tell(RecordRef ref, PersonId person, @Nullable Part before, @Nullable Part after, Author author) {
        if (before == after) {
            return;
        }
        var id = person.toString();
        if (before != null) {
            history.participation(ref, author, List.of(new Entry(field(before), id, null)));
        }
        if (after != null) {
            history.participation(ref, author, List.of(new Entry(field(after), null, id)));
        }
    }

    private static String field(Part part) {
        return RecordHistory.PARTICIPATION + part.name().toLowerCase(Locale.ROOT);
    }

    @EventListener
    void removed(TypeRemoved removed) {
        sql.execute("delete from record_participant where type = ?", removed.type());
    }
}
