package org.lekalo.server.personal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.contract.PersonalDataApi.Document;
import org.lekalo.library.contract.PersonalDataApi.Sheet;
import org.lekalo.library.contract.RecordsApi.Match;
import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.library.message.Messages;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.record.RecordType;
import org.lekalo.server.history.Author;
import org.lekalo.server.history.RecordHistory;
import org.lekalo.server.record.RecordErased;
import org.lekalo.server.record.RecordStore;
import org.lekalo.server.row.RecordRows;
import org.lekalo.server.row.RecordTable;
import org.lekalo.server.row.StoredRecord;
import org.lekalo.server.type.RecordTypesInUse;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is kept about the person that a contact or a lead stands for. His texts are his, in his record and in what was
 * noted about talking with him; the deals, invoices and payments that refer to him keep their figures and all else.
 */
@Component
public class PersonalData {

    private static final Set<String> PEOPLE = Set.of("contact", "lead");

    /** What is noted about a person belongs to him as his own record does. */
    private static final Set<String> NOTES = Set.of("activity");

    private static final int SHORTEST = 3;

    private final DSLContext sql;
    private final RecordTypesInUse types;
    private final RecordRows rows;
    private final RecordHistory history;
    private final RecordStore store;
    private final PersonSheets sheets;
    private final ApplicationEventPublisher events;
    private final Locale language;

    PersonalData(
            DSLContext sql,
            RecordTypesInUse types,
            RecordRows rows,
            RecordHistory history,
            RecordStore store,
            PersonSheets sheets,
            ApplicationEventPublisher events,
            @Value("${lekalo.language}") Locale language) {
        this.sql = sql;
        this.types = types;
        this.rows = rows;
        this.history = history;
        this.store = store;
        this.sheets = sheets;
        this.events = events;
        this.language = language;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Document of(RecordRef ref, Locale language) {
        requirePerson(ref.type());
        var person = rows.find(ref).map(record -> sheets.of(record, language)).orElseGet(() -> kept(ref));
        return sheets.document(
                person,
                Stream.concat(
                                referring(ref).map(record -> sheets.of(record, language)),
                                deletedNotes(ref).map(this::kept))
                        .toList());
    }

    private static void requirePerson(String type) {
        if (!PEOPLE.contains(type)) {
            throw new NotFound("record-type", type);
        }
    }

    /** The deleted records of the type whose past holds the text. */
    @Transactional(readOnly = true)
    public List<Match> deleted(String type, String text, int limit) {
        requirePerson(type);
        return text.strip().length() < SHORTEST
                ? List.of()
                : history.deleted(types.type(type), keys(personal(types.type(type))), text.strip(), limit);
    }

    private Sheet kept(RecordRef ref) {
        var title = history.titleWhenDeleted(ref).orElseThrow(() -> new NotFound("record", ref));
        return new Sheet(ref, title, Map.of(), history.all(types.type(ref.type()), ref));
    }

    private Stream<RecordRef> deletedNotes(RecordRef ref) {
        return types.all().all().stream()
                .filter(type -> NOTES.contains(type.key()))
                .flatMap(type -> history.deletedReferring(type, ref).stream());
    }

    private Stream<StoredRecord> referring(RecordRef ref) {
        return types.all().all().stream().flatMap(type -> {
            var refers = type.fields().stream()
                    .filter(field -> field.pointsAt(ref.type()))
                    .map(field ->
                            RecordTable.column(field).coerce(SQLDataType.BIGINT).eq(ref.id()))
                    .reduce(DSL.falseCondition(), org.jooq.Condition::or);
            var ids = sql.select(RecordTable.ID)
                    .from(new RecordTable(type).source())
                    .where(refers)
                    .fetch(row -> new RecordRef(type.key(), row.value1()));
            return rows.findAll(ids).values().stream();
        });
    }

    /** Returns which records were changed, those among them that were deleted before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<RecordRef> erase(RecordRef ref, PersonId by) {
        requirePerson(ref.type());
        List<RecordRef> erased = new ArrayList<>();
        erased.add(ref);
        rows.find(ref).ifPresentOrElse(person -> erase(person, by), () -> eraseKept(ref));
        referring(ref).filter(record -> NOTES.contains(record.ref().type())).forEach(note -> {
            erase(note, by);
            erased.add(note.ref());
        });
        deletedNotes(ref).forEach(note -> {
            eraseKept(note);
            erased.add(note);
        });
        return erased;
    }

    private void eraseKept(RecordRef ref) {
        if (history.titleWhenDeleted(ref).isEmpty()) {
            throw new NotFound("record", ref);
        }
        eraseHistory(ref);
    }

    private void erase(StoredRecord record, PersonId by) {
        var type = types.type(record.ref().type());
        Map<String, @Nullable Object> cleared = new HashMap<>();
        personal(type)
                .filter(field -> !field.readOnly() && record.value(field.key()).isPresent())
                .forEach(field -> cleared.put(field.key(), field.required() ? erased() : null));
        store.update(record.ref(), null, cleared, new Author.ByOffice(by));
        eraseHistory(record.ref());
    }

    private void eraseHistory(RecordRef ref) {
        events.publishEvent(new RecordErased(ref, erased()));
        var type = types.type(ref.type());
        history.erase(ref, keys(personal(type).filter(field -> field.kind().isText())), erased());
        history.erase(ref, keys(personal(type).filter(field -> !field.kind().isText())), null);
        history.erase(ref, List.of(RecordHistory.DELETED, RecordHistory.MERGED), erased());
    }

    private static List<String> keys(Stream<Field> fields) {
        return fields.map(Field::key).toList();
    }

    private static Stream<Field> personal(RecordType type) {
        return type.fields().stream()
                .filter(field -> field.kind().isText()
                        || field.birthday()
                        || (field.kind() == FieldKind.DATE && PEOPLE.contains(type.key())));
    }

    /** In the language of the company's records, since it becomes one of their values. */
    private String erased() {
        return Messages.in(language).text("record.erased");
    }
}
