package org.lekalo.server.search;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.condition.Condition.Rows;
import org.lekalo.library.condition.ConditionRow;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.record.RecordType;
import org.lekalo.server.access.RecordAccess;
import org.lekalo.server.row.RecordTable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records of a type as processes find them, whoever may see them. */
@Component
public class SeveralRecords {

    private final DSLContext sql;
    private final RecordAccess access;

    SeveralRecords(DSLContext sql, RecordAccess access) {
        this.sql = sql;
        this.access = access;
    }

    /**
     * Which are meant.
     *
     * @param reference the field by which they refer to {@code to}; null where they need not
     * @param filter over the fields of the type, by their keys alone
     */
    public record Which(RecordType type, @Nullable Field reference, RecordRef to, Rows filter) {}

    /** The numbers of the first {@code most}, oldest first; refused as a list is where the filter cannot be asked. */
    @Transactional(readOnly = true)
    public List<Long> numbers(Which which, int most) {
        return sql.select(RecordTable.ID)
                .from(new RecordTable(which.type()).source())
                .where(condition(which))
                .orderBy(RecordTable.ID)
                .limit(most)
                .fetch(RecordTable.ID);
    }

    @Transactional(readOnly = true)
    public long count(Which which) {
        return sql.fetchCount(
                DSL.selectOne().from(new RecordTable(which.type()).source()).where(condition(which)));
    }

    private Condition condition(Which which) {
        var reference = which.reference();
        var related = reference == null
                ? DSL.noCondition()
                : RecordTable.column(reference)
                        .coerce(SQLDataType.BIGINT)
                        .eq(which.to().id());
        return related.and(filter(which));
    }

    private Condition filter(Which which) {
        var sight = access.sight(which.type(), null);
        List<ConditionRow> rows = which.filter().rows();
        return which.filter().all()
                ? RecordFilter.of(sight, rows)
                : rows.stream()
                        .map(row -> RecordFilter.of(sight, List.of(row)))
                        .reduce(Condition::or)
                        .orElseGet(DSL::noCondition);
    }
}
