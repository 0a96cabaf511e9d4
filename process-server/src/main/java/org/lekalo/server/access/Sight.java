package org.lekalo.server.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.lekalo.library.message.Messages;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.record.RecordType;
import org.lekalo.server.row.RecordTable;
import org.lekalo.server.row.StoredRecord;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * What somebody sees of a type's records: its fields, and of those that say what other records are called only what is said
 * of records that he sees.
 *
 * @param type as it is
 * @param shown as it is to him
 * @param unseen of each type of which some records are hidden from him, by its key: which he sees
 * @param through by which references a text looks into records of such types; with an empty set one that looks further
 */
public record Sight(
        RecordType type, RecordType shown, Map<String, Condition> unseen, Map<String, Set<String>> through) {

    /** Whether what the reference leads to may be hidden from him. */
    public boolean mayHide(Field reference) {
        return reference.kind() == FieldKind.REFERENCE && unseen.containsKey(String.valueOf(reference.target()));
    }

    /** Whether a text may say what a record is called that is hidden from him. */
    public boolean mayTell(String field) {
        return through.containsKey(field);
    }

    /** The field of the rows of {@link RecordTable#source}; empty where it tells of a record that is hidden. */
    public org.jooq.Field<?> column(Field field) {
        var column = RecordTable.column(field);
        return mayTell(field.key()) ? DSL.when(tells(field.key()), column.coerce(SQLDataType.CLOB)) : column;
    }

    /** What the rows are called, by their numbers where their names tell of hidden records. */
    public org.jooq.Field<String> title() {
        return mayTell("title")
                ? DSL.when(tells("title"), RecordTable.TITLE)
                        .otherwise(DSL.concat(DSL.inline(numbered("")), RecordTable.ID.cast(String.class)))
                : RecordTable.TITLE;
    }

    /** What a record is called whose name tells of hidden records. */
    String numbered(Object number) {
        return type.name().in(LocaleContextHolder.getLocale()) + " № " + number;
    }

    /** What the reference's record is called to him; empty where it is hidden. */
    public org.jooq.Field<String> referred(Field reference) {
        return DSL.field(lookedUp(reference, RecordTable.TITLE));
    }

    private Condition tells(String field) {
        var references = through.getOrDefault(field, Set.of());
        return references.isEmpty()
                ? DSL.falseCondition()
                : references.stream()
                        .flatMap(key -> type.field(key).stream())
                        .map(reference -> RecordTable.column(reference)
                                .isNull()
                                .or(DSL.exists(lookedUp(reference, DSL.inline(1)))))
                        .reduce(DSL.noCondition(), Condition::and);
    }

    /** The inner rows have the outer ones' alias: what is wanted of the outer ones is taken along under another. */
    private <T> org.jooq.Select<org.jooq.Record1<T>> lookedUp(Field reference, org.jooq.Field<T> what) {
        var target = String.valueOf(reference.target());
        var wanted = DSL.select(RecordTable.column(reference).as("id")).asTable("wanted");
        return DSL.select(what)
                .from(wanted)
                .join(DSL.table(DSL.name("crm_" + target)).as(RecordTable.ALIAS))
                .on(RecordTable.ID.eq(DSL.field(DSL.name("wanted", "id"), SQLDataType.BIGINT)))
                .where(unseen.getOrDefault(target, DSL.noCondition()));
    }

    /** The records that are hidden from him unless {@code seen}, as the record's names and texts are to be shown then. */
    public Map<String, String> names(StoredRecord record, Map<RecordRef, String> seen) {
        Map<String, String> names = new HashMap<>(record.names());
        type.fields().stream()
                .filter(this::mayHide)
                .forEach(field -> record.value(field.key())
                        .ifPresent(ref -> names.put(field.key(), called((RecordRef) ref, seen))));
        return names;
    }

    private static String called(RecordRef ref, Map<RecordRef, String> seen) {
        var title = seen.get(ref);
        return title == null ? unseenRecord() : title;
    }

    public static String unseenRecord() {
        return Messages.in(LocaleContextHolder.getLocale()).text("record.unseen");
    }

    /** Whether the text of the record says what a record is called that is not {@code seen}. */
    public boolean tells(String field, StoredRecord record, Map<RecordRef, String> seen) {
        var references = through.get(field);
        return references != null
                && (references.isEmpty()
                        || references.stream()
                                .flatMap(reference -> record.value(reference).stream())
                                .anyMatch(ref -> !seen.containsKey(ref)));
    }

    /** What a record is called to him; empty for one that has no title yet. */
    public String title(StoredRecord record, Map<RecordRef, String> seen) {
        return tells("title", record, seen)
                ? numbered(record.ref().id())
                : record.value("title").map(String::valueOf).orElse("");
    }

    /** Of several records the references that lead to what may be hidden. */
    public List<RecordRef> doubtful(List<StoredRecord> records) {
        return type.fields().stream()
                .filter(this::mayHide)
                .<RecordRef>flatMap(field -> records.stream()
                        .flatMap(record -> record.value(field.key()).stream())
                        .map(RecordRef.class::cast))
                .distinct()
                .toList();
    }
}
