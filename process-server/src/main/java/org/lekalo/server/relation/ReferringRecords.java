package org.lekalo.server.relation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.lekalo.library.contract.CardApi.Related;
import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.Relation;
import org.lekalo.server.access.RecordAccess;
import org.lekalo.server.problem.Limits;
import org.lekalo.server.record.RecordViews;
import org.lekalo.server.row.RecordRows;
import org.lekalo.server.row.RecordTable;
import org.lekalo.server.row.StoredRecord;
import org.lekalo.server.security.Caller;
import org.lekalo.server.type.RecordTypesInUse;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The records that refer to a record, with the sums of their money; two statements a relation. */
@Component
public class ReferringRecords {

    private static final int MOST = 200;

    private final DSLContext sql;
    private final RecordTypesInUse types;
    private final RecordRows rows;
    private final RecordAccess access;
    private final RecordViews views;

    ReferringRecords(DSLContext sql, RecordTypesInUse types, RecordRows rows, RecordAccess access, RecordViews views) {
        this.sql = sql;
        this.types = types;
        this.rows = rows;
        this.access = access;
        this.views = views;
    }

    @Transactional(readOnly = true)
    public List<Related> of(StoredRecord record, int limit, Caller caller) {
        return types.type(record.ref().type()).relations().stream()
                .flatMap(relation -> related(record.ref(), relation, limit, caller).stream())
                .toList();
    }

    @Transactional(readOnly = true)
    public Related of(StoredRecord record, String key, int limit, Caller caller) {
        return types.type(record.ref().type())
                .relation(key)
                .flatMap(relation -> related(record.ref(), relation, limit, caller))
                .orElseThrow(() -> new NotFound("relation", key));
    }

    private Optional<Related> related(RecordRef ref, Relation relation, int limit, Caller caller) {
        var type = types.type(relation.type());
        var shown = access.shown(type, caller);
        return shown.field(relation.field()).map(field -> {
            var referring = referring(field, ref).and(access.visible(caller, type.key()));
            return related(relation, type, shown, referring, Limits.within("limit", 0, limit, MOST), caller);
        });
    }

    private Related related(
            Relation relation, RecordType type, RecordType shown, Condition referring, int limit, Caller caller) {
        var table = new RecordTable(type);
        var money = shown.fields().stream()
                .filter(field -> field.kind() == FieldKind.MONEY)
                .toList();
        List<SelectField<?>> totals = new ArrayList<>(List.of(DSL.count()));
        money.forEach(field -> totals.add(DSL.sum(RecordTable.column(field).coerce(SQLDataType.NUMERIC))));
        var total = sql.select(totals).from(table.source()).where(referring).fetchSingle();
        var chosen = DSL.select(table.columns())
                .from(table.source())
                .where(referring)
                .orderBy(RecordTable.ID.desc())
                .limit(limit);
        var first = rows.all(table, chosen, List.of(RecordTable.ID.desc()));
        return new Related(
                relation.key(),
                total.get(0, Long.class),
                sums(money, total),
                views.all(first, caller),
                access.mayCreate(caller, type.key()));
    }

    private static Map<String, BigDecimal> sums(List<Field> money, Record total) {
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        for (int index = 0; index < money.size(); index++) {
            var sum = total.get(index + 1, BigDecimal.class);
            if (sum != null) {
                sums.put(money.get(index).key(), sum);
            }
        }
        return sums;
    }

    private static Condition referring(Field field, RecordRef ref) {
        return RecordTable.column(field).coerce(SQLDataType.BIGINT).eq(ref.id());
    }

    /** The records of all types that refer to this one and that the caller sees, as "type" and "id". */
    public Optional<Select<Record2<String, Long>>> all(RecordRef ref, Caller caller) {
        return types.all().all().stream()
                .flatMap(type -> access.shown(type, caller).fields().stream()
                        .filter(field -> field.pointsAt(ref.type()))
                        .<Select<Record2<String, Long>>>map(
                                field -> DSL.select(DSL.inline(type.key()).as("type"), RecordTable.ID.as("id"))
                                        .from(new RecordTable(type).source())
                                        .where(referring(field, ref))
                                        .and(access.visible(caller, type.key()))))
                .reduce(Select::union);
    }

    /** The type's records that refer to this one and that the caller sees, each once with the moment of a column. */
    public Optional<Select<Record2<Long, Instant>>> moments(
            String typeKey, RecordRef ref, org.jooq.Field<Instant> moment, Caller caller) {
        var type = types.all().type(typeKey);
        if (type.isEmpty()) {
            return Optional.empty();
        }
        return access.shown(type.get(), caller).fields().stream()
                .filter(field -> field.pointsAt(ref.type()))
                .map(field -> referring(field, ref))
                .reduce(Condition::or)
                .map(referring -> DSL.select(RecordTable.ID, moment)
                        .from(new RecordTable(type.get()).source())
                        .where(referring)
                        .and(access.visible(caller, typeKey)));
    }
}
