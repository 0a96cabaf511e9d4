package org.lekalo.server.history;

import static java.util.stream.Collectors.toSet;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.contract.RecordsApi.Change;
import org.lekalo.library.contract.RecordsApi.Match;
import org.lekalo.library.message.Messages;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.FileRef;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.TextForm;
import org.lekalo.server.access.RecordAccess;
import org.lekalo.server.people.Company;
import org.lekalo.server.people.People;
import org.lekalo.server.row.JsonRows;
import org.lekalo.server.row.RecordRows;
import org.lekalo.server.row.SearchText;
import org.lekalo.server.row.StoredRecord;
import org.lekalo.server.row.WrittenForm;
import org.lekalo.server.security.Caller;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Who changed what in a record: one row a field. That a record was made is the change of its "created_at". */
@Component
public class RecordHistory {

    private static final int LONGEST = 500;

    /** In which all spellings of a telephone agree. */
    private static final int LAST_DIGITS = 7;

    /** No field is called so: their keys begin with a letter. */
    public static final String DELETED = "@deleted";

    public static final String MERGED = "@merged";

    public static final String PARTICIPATION = "@";

    private static final String WRITE = """
            insert into record_change (type, record, at, person, acting_for, instance, process, field, from_value, to_value)
            select ?, ?, ?::timestamptz, ?::bigint, ?::bigint, ?::text, ?::text, field, from_value, to_value
            from unnest(?::text[], ?::text[], ?::text[]) as entry (field, from_value, to_value)
            """;

    private static final Table<Record> CHANGES = table(name("record_change"));
    private static final org.jooq.Field<Long> ID = field(name("id"), SQLDataType.BIGINT);
    private static final org.jooq.Field<String> TYPE = field(name("type"), SQLDataType.CLOB);
    private static final org.jooq.Field<Long> RECORD = field(name("record"), SQLDataType.BIGINT);
    private static final org.jooq.Field<Instant> AT = field(name("at"), SQLDataType.INSTANT);
    private static final org.jooq.Field<Long> PERSON = field(name("person"), SQLDataType.BIGINT);
    private static final org.jooq.Field<Long> ACTING_FOR = field(name("acting_for"), SQLDataType.BIGINT);
    private static final org.jooq.Field<String> PROCESS = field(name("process"), SQLDataType.CLOB);
    private static final org.jooq.Field<String> FIELD = field(name("field"), SQLDataType.CLOB);
    private static final org.jooq.Field<String> FROM = field(name("from_value"), SQLDataType.CLOB);
    private static final org.jooq.Field<String> TO = field(name("to_value"), SQLDataType.CLOB);

    private final DSLContext sql;
    private final People people;
    private final RecordRows rows;
    private final RecordAccess access;
    private final Clock clock;

    RecordHistory(DSLContext sql, People people, RecordRows rows, RecordAccess access, Clock clock) {
        this.sql = sql;
        this.people = people;
        this.rows = rows;
        this.access = access;
        this.clock = clock;
    }

    /** One field's change, the values in the field's own form. */
    public record Entry(
            String field, @Nullable String from, @Nullable String to) {}

    /** That records were taken away, under the names they had, and what they referred to; their other entries stay. */
    public void deleted(Collection<StoredRecord> records, Author author) {
        var at = clock.instant();
        var rows = new JsonRows();
        for (StoredRecord record : records) {
            record.values().forEach((field, value) -> {
                if (value instanceof RecordRef) {
                    rows.add(gone(record, at, author, field, WrittenForm.text(value)));
                }
            });
            rows.add(gone(record, at, author, DELETED, record.title()));
        }
        addAll(rows);
    }

    private static Map<String, @Nullable Object> gone(
            StoredRecord record, Instant at, Author author, String field, String from) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("type", record.ref().type());
        row.put("record", record.ref().id());
        row.put("at", at);
        row.put("person", author.person().map(PersonId::value).orElse(null));
        row.put("acting_for", author.actingFor().map(PersonId::value).orElse(null));
        row.put("field", field);
        row.put("from_value", from);
        return row;
    }

    private void addAll(JsonRows rows) {
        sql.execute("""
                insert into record_change (type, record, at, person, acting_for, field, from_value, to_value)
                select type, record, at, person, acting_for, field, from_value, to_value
                from json_populate_recordset(null::record_change, ?::json)
                """, rows.text());
    }

    /** What a record that was taken away was called. */
    public Optional<String> titleWhenDeleted(RecordRef ref) {
        return sql.select(FROM)
                .from(CHANGES)
                .where(TYPE.eq(ref.type()), RECORD.eq(ref.id()), FIELD.eq(DELETED))
                .limit(1)
                .fetchOptional(row -> Objects.requireNonNullElse(row.value1(), ""));
    }

    /** Those of the type that were taken away and whose past holds the text, or the telephone, in one of the fields. */
    public List<Match> deleted(RecordType type, Collection<String> fields, String text, int limit) {
        return sql.fetch(
                        """
                        select d.record, d.from_value from record_change d
                        where d.field = '@deleted' and d.type = ? and (d.from_value ilike ? or exists (
                            select 1 from record_change c
                            where c.type = d.type and c.record = d.record and c.field = any(?::text[])
                              and (c.from_value ilike ? or c.to_value ilike ?
                                or c.from_value = any(?::text[]) or c.to_value = any(?::text[]))))
                        order by d.id desc limit ?
                        """,
                        type.key(),
                        holding(text),
                        fields.toArray(String[]::new),
                        holding(text),
                        holding(text),
                        spellings(type, text),
                        spellings(type, text),
                        limit)
                .map(row -> new Match(
                        new RecordRef(type.key(), row.get("record", Long.class)),
                        Objects.requireNonNullElse(row.get("from_value", String.class), "")));
    }

    /** In which the text's telephones stand in the past of records of the type. */
    private String[] spellings(RecordType type, String text) {
        var wanted = TextForm.TELEPHONE.named(text);
        var fields = type.fields().stream()
                .filter(field -> field.form() == TextForm.TELEPHONE)
                .map(Field::key)
                .toArray(String[]::new);
        return wanted.stream()
                .map(number -> number.replaceAll(";.*|\\D", ""))
                .flatMap(digits -> sql
                        .fetch(
                                """
                        select distinct value from record_change
                        cross join lateral (values (from_value), (to_value)) as written (value)
                        where type = ? and field = any(?::text[]) and regexp_replace(value, '[^0-9]', '', 'g') like ?
                        """,
                                type.key(),
                                fields,
                                "%" + digits.substring(Math.max(0, digits.length() - LAST_DIGITS)) + "%")
                        .getValues("value", String.class)
                        .stream())
                .filter(written -> TextForm.TELEPHONE.named(written).stream().anyMatch(wanted::contains))
                .toArray(String[]::new);
    }

    private static String holding(String text) {
        return "%" + SearchText.escaped(text) + "%";
    }

    /** Those of the type that were taken away and once referred to the record. */
    public List<RecordRef> deletedReferring(RecordType type, RecordRef to) {
        return sql.fetch("""
                        select d.record from record_change d
                        where d.field = '@deleted' and d.type = ? and exists (
                            select 1 from record_change c where c.type = d.type and c.record = d.record
                              and ? in (c.from_value, c.to_value))
                        order by d.record
                        """, type.key(), to.toString())
                .map(row -> new RecordRef(type.key(), row.get("record", Long.class)));
    }

    /** That another record became one with this one, under the name it had. */
    public void merged(StoredRecord survivor, StoredRecord other, Author author) {
        add(survivor.ref(), clock.instant(), author, List.of(new Entry(MERGED, other.title(), survivor.title())));
    }

    /** That a reference goes to the record that another became one with. */
    public void referring(RecordRef ref, Author author, Collection<Entry> entries) {
        add(ref, clock.instant(), author, entries);
    }

    /** That a person got a part in a record, or lost it. */
    public void participation(RecordRef ref, Author author, Collection<Entry> entries) {
        add(ref, clock.instant(), author, entries);
    }

    /** Writes all entries in one statement. */
    public void add(StoredRecord record, Author author, Collection<Entry> entries) {
        sql.execute(of(record, author, entries));
    }

    /** The statement that writes all entries, so that it can be one with the change it tells of. */
    public Query of(StoredRecord record, Author author, Collection<Entry> entries) {
        return of(record.ref(), (Instant) record.value("changed_at").orElseThrow(), author, entries);
    }

    private void add(RecordRef ref, Instant at, Author author, Collection<Entry> entries) {
        sql.execute(of(ref, at, author, entries));
    }

    private static Query of(RecordRef ref, Instant at, Author author, Collection<Entry> entries) {
        var process = author instanceof Author.ByProcess byProcess ? byProcess : null;
        return DSL.query(
                WRITE,
                ref.type(),
                ref.id(),
                at.toString(),
                author.person().map(PersonId::value).orElse(null),
                author.actingFor().map(PersonId::value).orElse(null),
                process == null ? null : process.instance().value(),
                process == null ? null : process.process(),
                texts(entries, Entry::field),
                texts(entries, Entry::from),
                texts(entries, Entry::to));
    }

    private static String[] texts(Collection<Entry> entries, Function<Entry, @Nullable String> part) {
        return entries.stream().map(part).toArray(String[]::new);
    }

    /** That these were made, by whom they say, in one statement. */
    public void made(Collection<StoredRecord> records) {
        var rows = new JsonRows();
        for (StoredRecord record : records) {
            var at = record.value("created_at").orElseThrow();
            var person = record.value("created_by").map(PersonId.class::cast).map(PersonId::value);
            Map<String, @Nullable Object> row = new HashMap<>();
            row.put("type", record.ref().type());
            row.put("record", record.ref().id());
            row.put("at", at);
            row.put("person", person.orElse(null));
            row.put("field", "created_at");
            row.put("to_value", WrittenForm.text(at));
            rows.add(row);
        }
        addAll(rows);
    }

    /** The latest changes of what the caller is shown, newest first. */
    public List<Change> of(RecordType type, RecordRef ref, Caller caller) {
        var changes = sql.select(AT, PERSON, ACTING_FOR, PROCESS, FIELD, FROM, TO)
                .from(CHANGES)
                .where(TYPE.eq(ref.type()), RECORD.eq(ref.id()), told(type, caller))
                .orderBy(ID.desc())
                .limit(LONGEST)
                .fetch();
        return changes(type, changes, caller);
    }

    /**
     * Which changes the caller is told: those of fields that he is shown. From whom a field that is gone was hidden nobody
     * knows any more, so its past is for those who see all records of the type.
     */
    public Condition told(RecordType type, Caller caller) {
        var sight = access.sight(type, caller);
        var shown = sight.shown().fields().stream()
                .map(Field::key)
                .filter(field -> !sight.mayTell(field))
                .toList();
        if (access.seesAll(caller, type.key())) {
            return FIELD.notIn(type.fields().stream()
                    .map(Field::key)
                    .filter(field -> !shown.contains(field))
                    .toList());
        }
        return FIELD.in(shown).or(FIELD.eq("created_at")).or(FIELD.startsWith(PARTICIPATION));
    }

    /** Changes of records of the type by their numbers. */
    public Map<Long, Change> changes(RecordType type, Collection<Long> ids, Caller caller) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var rows = sql.select(ID, AT, PERSON, ACTING_FOR, PROCESS, FIELD, FROM, TO)
                .from(CHANGES)
                .where(ID.in(ids))
                .fetch();
        var told = changes(type, rows, caller).iterator();
        Map<Long, Change> byId = new HashMap<>();
        rows.forEach(row -> byId.put(row.get(ID), told.next()));
        return byId;
    }

    /** Everything that ever was changed in a record, whoever asks. */
    public List<Change> all(RecordType type, RecordRef ref) {
        return changes(
                type,
                sql.select(AT, PERSON, ACTING_FOR, PROCESS, FIELD, FROM, TO)
                        .from(CHANGES)
                        .where(TYPE.eq(ref.type()), RECORD.eq(ref.id()))
                        .orderBy(ID.desc())
                        .fetch(),
                null);
    }

    /** Takes the fields' values out of the record's past; {@code instead} stands where they were, nothing where null. */
    public void erase(RecordRef ref, Collection<String> fields, @Nullable String instead) {
        sql.execute("""
                update record_change set
                    from_value = case when from_value is not null then ?::text end,
                    to_value = case when to_value is not null then ?::text end
                where type = ? and record = ? and field = any(?::text[])
                """, instead, instead, ref.type(), ref.id(), fields.toArray(String[]::new));
    }

    private List<Change> changes(RecordType type, List<? extends Record> changes, @Nullable Caller caller) {
        var names = names(type, changes, caller);
        return changes.stream()
                .<Change>map(row -> new Change(
                        row.get(AT),
                        row.get(PERSON) == null ? null : new PersonId(row.get(PERSON)),
                        row.get(PERSON) == null
                                ? null
                                : names.person(row.get(PERSON).toString()),
                        row.get(PROCESS),
                        row.get(FIELD),
                        row.get(FROM),
                        row.get(TO),
                        names.of(type, row.get(FIELD), row.get(FROM)),
                        names.of(type, row.get(FIELD), row.get(TO)),
                        row.get(ACTING_FOR) == null
                                ? null
                                : names.person(row.get(ACTING_FOR).toString())))
                .toList();
    }

    private Names names(RecordType type, List<? extends Record> changes, @Nullable Caller caller) {
        var refs = values(type, changes, FieldKind.REFERENCE).map(RecordRef::of).collect(toSet());
        var unseen = Messages.in(LocaleContextHolder.getLocale()).text("record.unseen");
        return new Names(
                rows.titles(refs, access.rows(caller)), rows.fileNames(files(type, changes)), unseen, people.company());
    }

    private static Set<FileRef> files(RecordType type, List<? extends Record> changes) {
        return values(type, changes, FieldKind.FILE).map(FileRef::of).collect(toSet());
    }

    private static Stream<String> values(RecordType type, List<? extends Record> changes, FieldKind kind) {
        return changes.stream()
                .filter(row -> kind(type.field(row.get(FIELD))) == kind)
                .flatMap(row -> Stream.of(row.get(FROM, String.class), row.get(TO, String.class)))
                .filter(Objects::nonNull);
    }

    private static @Nullable FieldKind kind(Optional<Field> field) {
        return field.map(Field::kind).orElse(null);
    }

    private record Names(Map<RecordRef, String> titles, Map<FileRef, String> files, String unseen, Company company) {

        @Nullable
        String of(RecordType type, String key, @Nullable String value) {
            var field = type.field(key);
            if (value != null && key.startsWith(PARTICIPATION) && !key.equals(DELETED) && !key.equals(MERGED)) {
                return person(value);
            }
            if (value == null || kind(field) == null) {
                return null;
            }
            return switch (field.get().kind()) {
                case REFERENCE -> titles.getOrDefault(RecordRef.of(value), unseen);
                case PERSON -> person(value);
                case FILE -> files.get(FileRef.of(value));
                case TEXT, LONG_TEXT, NUMBER, MONEY, DATE, DATE_TIME, YES_NO, CHOICE, MANY_CHOICE -> null;
            };
        }

        @Nullable
        String person(String id) {
            return company.person(PersonId.valueOf(id)).map(Person::name).orElse(null);
        }
    }
}
