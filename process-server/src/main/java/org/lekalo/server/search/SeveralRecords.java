package org.lekalo.server.search;

import java.util.Collection;
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
import org.lekalo.server.type.RecordTypesInUse;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records of a type as processes find them, whoever may see them. */
@Component
public class SeveralRecords {

    private final DSLContext sql;
    private final RecordTypesInUse types;
    private final RecordAccess access;
    private final CountedDays days;

    SeveralRecords(DSLContext sql, RecordTypesInUse types, RecordAccess access, CountedDays days) {
        this.sql = sql;
        this.types = types;
        this.access = access;
        this.days = days;
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

    /** Those that are still there; nobody takes one of them away before the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<RecordRef> kept(String type, Collection<Long> numbers) {
        return types.all().type(type).stream()
                .flatMap(found -> sql
                        .select(RecordTable.ID)
                        .from(new RecordTable(found).source())
                        .where(RecordTable.ID.in(numbers))
                        .orderBy(RecordTable.ID)
                        .forKeyShare()
                        .fetch(RecordTable.ID)
                        .stream())
                .map(number -> new RecordRef(type, number))
                .toList();
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
                ? RecordFilter.of(sight, days.dated(which.type(), rows))
                : rows.stream()
                        .map(row -> RecordFilter.of(sight, days.dated(which.type(), List.of(row))))
                        .reduce(Condition::or)
                        .orElseGet(DSL::noCondition);
    }
}
