package org.lekalo.server.duplicate;

import static org.jooq.impl.DSL.name;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.record.RecordType;
import org.lekalo.server.history.Author;
import org.lekalo.server.history.RecordHistory;
import org.lekalo.server.history.RecordHistory.Entry;
import org.lekalo.server.row.RecordRows;
import org.lekalo.server.row.RecordTable;
import org.lekalo.server.row.StoredRecord;
import org.lekalo.server.type.RecordTypesInUse;
import org.springframework.stereotype.Component;

/** Where a record stood that is made one with another, the other stands: in what refers to it, and among those who take part. Its past says so. */
@Component
class PlaceOfMerged {

    private final DSLContext sql;
    private final RecordTypesInUse types;
    private final RecordRows rows;
    private final RecordHistory history;

    PlaceOfMerged(DSLContext sql, RecordTypesInUse types, RecordRows rows, RecordHistory history) {
        this.sql = sql;
        this.types = types;
        this.rows = rows;
        this.history = history;
    }

    /** Their versions grow, since whoever looks at one of them looks at what it was. */
    void refer(RecordRef survivor, RecordRef other, Author author) {
        for (RecordType type : types.all().all()) {
            for (Field field : type.fields()) {
                if (field.pointsAt(other.type())) {
                    refer(type, field, survivor, other, author);
                }
            }
        }
    }

    private void refer(RecordType type, Field field, RecordRef survivor, RecordRef other, Author author) {
        var table = new RecordTable(type);
        var column = DSL.field(name(field.key()), SQLDataType.BIGINT);
        var id = RecordTable.written(RecordTable.ID);
        var version = RecordTable.written(RecordTable.VERSION);
        sql.update(table.table())
                .set(column, survivor.id())
                .set(version, version.plus(1))
                .where(column.eq(other.id()))
                .returning(id)
                .fetch(id)
                .forEach(changed -> {
                    var ref = new RecordRef(type.key(), changed);
                    rows.forget(ref);
                    history.referring(
                            ref, author, List.of(new Entry(field.key(), other.toString(), survivor.toString())));
                });
    }

    void participate(RecordRef survivor, RecordRef other) {
        sql.execute("""
                insert into record_participant (type, record, person, part)
                select type, ?, person, part from record_participant where type = ? and record = ?
                on conflict do nothing
                """, survivor.id(), other.type(), other.id());
    }

    void tell(StoredRecord survivor, StoredRecord other, Author author) {
        history.merged(survivor, other, author);
        history.deleted(List.of(other), author);
    }
}
