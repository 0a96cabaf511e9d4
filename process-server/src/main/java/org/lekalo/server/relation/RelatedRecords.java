package org.lekalo.server.relation;

import java.math.BigDecimal;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.record.Relation;
import org.lekalo.server.row.RecordRows;
import org.lekalo.server.row.RecordTable;
import org.lekalo.server.row.StoredRecord;
import org.lekalo.server.type.RecordTypesInUse;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The records of another type that point to a record: how many, what they add up to, which; one statement a question. */
@Component
public class RelatedRecords {

    private final DSLContext sql;
    private final RecordTypesInUse types;
    private final RecordRows rows;

    RelatedRecords(DSLContext sql, RecordTypesInUse types, RecordRows rows) {
        this.sql = sql;
        this.types = types;
        this.rows = rows;
    }

    @Transactional(readOnly = true)
    public long count(RecordRef record, Relation relation) {
        return sql.fetchCount(DSL.selectOne().from(table(relation).source()).where(pointing(record, relation)));
    }

    /** The sum of a field of numbers; that of no record is zero. */
    @Transactional(readOnly = true)
    public BigDecimal sum(RecordRef record, Relation relation, Field field) {
        var sum = DSL.sum(RecordTable.column(field).coerce(SQLDataType.NUMERIC));
        return sql.select(DSL.coalesce(sum, BigDecimal.ZERO))
                .from(table(relation).source())
                .where(pointing(record, relation))
                .fetchSingle()
                .value1();
    }

    /** The first {@code most}, oldest first. */
    @Transactional(readOnly = true)
    public List<StoredRecord> items(RecordRef record, Relation relation, int most) {
        var table = table(relation);
        var found = DSL.select(table.columns())
                .from(table.source())
                .where(pointing(record, relation))
                .orderBy(RecordTable.ID)
                .limit(most);
        return rows.all(table, found, List.of(RecordTable.ID.asc()));
    }

    private RecordTable table(Relation relation) {
        return new RecordTable(types.type(relation.type()));
    }

    private Condition pointing(RecordRef record, Relation relation) {
        var reference = types.type(relation.type()).field(relation.field()).orElseThrow();
        return RecordTable.column(reference).coerce(SQLDataType.BIGINT).eq(record.id());
    }
}
