package org.lekalo.server.personal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.record.RecordType;
import org.lekalo.server.history.RecordHistory;
import org.lekalo.server.record.RecordErased;
import org.lekalo.server.row.RecordRows;
import org.lekalo.server.row.RecordTable;
import org.lekalo.server.row.StoredRecord;
import org.lekalo.server.type.RecordTypesInUse;
import org.springframework.stereotype.Component;

/** Where a person stands: his own record, what refers to it, and what was noted about him and is deleted. */
@Component
class PersonTraces {

    private final DSLContext sql;
    private final RecordTypesInUse types;
    private final RecordRows rows;
    private final RecordHistory history;

    PersonTraces(DSLContext sql, RecordTypesInUse types, RecordRows rows, RecordHistory history) {
        this.sql = sql;
        this.types = types;
        this.rows = rows;
        this.history = history;
    }

    static void requirePerson(String type) {
        if (!RecordErased.PEOPLE.contains(type)) {
            throw new NotFound("record-type", type);
        }
    }

    RecordType type(String key) {
        return types.type(key);
    }

    Optional<StoredRecord> find(RecordRef ref) {
        return rows.find(ref);
    }

    static boolean isNote(RecordRef ref) {
        return RecordErased.NOTES.contains(ref.type());
    }

    Stream<RecordRef> deletedNotes(RecordRef ref) {
        return types.all().all().stream()
                .filter(type -> RecordErased.NOTES.contains(type.key()))
                .flatMap(type -> history.deletedReferring(type, ref).stream());
    }

    Stream<StoredRecord> referring(RecordRef ref) {
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

    /** The fields that say something of the person. */
    static Stream<Field> personal(RecordType type) {
        return type.fields().stream()
                .filter(field -> field.kind().isText()
                        || field.birthday()
                        || (field.kind() == FieldKind.DATE && RecordErased.PEOPLE.contains(type.key())));
    }

    static List<String> keys(Stream<Field> fields) {
        return fields.map(Field::key).toList();
    }
}
