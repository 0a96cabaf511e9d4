package org.lekalo.server.crm;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.lekalo.library.contract.ChangesApi.Kind;
import org.lekalo.library.contract.MetadataApi.Recalculation;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.RecordType;
import org.lekalo.server.changes.Audience;
import org.lekalo.server.changes.Changes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Computes a new formula for the records that are there already, some hundreds at a time, each batch a transaction and a
 * step that any node may take. The records' version stays: nobody's change is turned away because of it.
 */
@Component
public class Recalculations {

    private static final int BATCH = 300;

    private final DSLContext sql;
    private final RecordTypesInUse types;
    private final RecordRows rows;
    private final Formulas formulas;
    private final Changes changes;
    private final TransactionTemplate transaction;

    Recalculations(
            DSLContext sql,
            RecordTypesInUse types,
            RecordRows rows,
            Formulas formulas,
            Changes changes,
            TransactionTemplate transaction) {
        this.sql = sql;
        this.types = types;
        this.rows = rows;
        this.formulas = formulas;
        this.changes = changes;
        this.transaction = transaction;
    }

    /** From the first record on; whatever was under way for the field begins anew. */
    @Transactional
    public void begin(String type, String field) {
        var table = DSL.table(DSL.name("crm_" + type));
        sql.execute("""
                insert into field_recalculation (type, field, total) values (?, ?, ?)
                on conflict (type, field) do update set done_to = 0, done = 0, total = excluded.total
                """, type, field, sql.fetchCount(table));
    }

    @Transactional(readOnly = true)
    public List<Recalculation> underWay() {
        return sql.fetch("select type, field, done, total from field_recalculation order by type, field")
                .map(row -> new Recalculation(
                        row.get("type", String.class),
                        row.get("field", String.class),
                        row.get("done", Long.class),
                        row.get("total", Long.class)));
    }

    /** Until nothing is left, or only what another node is at. */
    public void run() {
        while (Boolean.TRUE.equals(transaction.execute(status -> step()))) {
            Thread.onSpinWait();
        }
    }

    private boolean step() {
        var next = sql.fetchOptional(
                "select * from field_recalculation order by type, field limit 1 for update skip locked");
        if (next.isEmpty()) {
            return false;
        }
        var typeKey = requireNonNull(next.get().get("type", String.class));
        var fieldKey = requireNonNull(next.get().get("field", String.class));
        var type = types.now().type(typeKey);
        var field = type.flatMap(known -> known.field(fieldKey)).filter(Field::computed);
        var batch = type.isEmpty() || field.isEmpty()
                ? List.<StoredRecord>of()
                : rows.batch(type.get(), requireNonNull(next.get().get("done_to", Long.class)), BATCH);
        if (batch.isEmpty()) {
            sql.execute("delete from field_recalculation where type = ? and field = ?", typeKey, fieldKey);
            changes.announce(Kind.RECORD, null, Audience.EVERYBODY);
            changes.announce(Kind.METADATA, typeKey, Audience.EVERYBODY);
        } else {
            batch.forEach(record -> compute(type.orElseThrow(), field.orElseThrow(), record));
            sql.execute(
                    "update field_recalculation set done_to = ?, done = done + ? where type = ? and field = ?",
                    batch.get(batch.size() - 1).ref().id(),
                    batch.size(),
                    typeKey,
                    fieldKey);
        }
        return true;
    }

    private void compute(RecordType type, Field field, StoredRecord record) {
        var computed =
                Optional.ofNullable(formulas.computed(type, record.values()).get(field.key()));
        if (!computed.equals(record.value(field.key()))) {
            Map<String, Object> values = new HashMap<>(record.values());
            computed.ifPresentOrElse(value -> values.put(field.key(), value), () -> values.remove(field.key()));
            rows.write(type, record.ref(), field, values);
        }
    }
}
