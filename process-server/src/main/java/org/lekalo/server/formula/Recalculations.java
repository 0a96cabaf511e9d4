package org.lekalo.server.formula;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.lekalo.library.condition.UsedParts;
import org.lekalo.library.contract.ChangesApi.Kind;
import org.lekalo.library.contract.MetadataApi.Recalculation;
import org.lekalo.library.formula.Formula;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.Part;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.RecordTypes;
import org.lekalo.server.changes.Audience;
import org.lekalo.server.changes.Changes;
import org.lekalo.server.record.Formulas;
import org.lekalo.server.row.RecordRows;
import org.lekalo.server.row.StoredRecord;
import org.lekalo.server.type.RecordTypesInUse;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Computes a new formula, or one whose fields were given other values for many, for the records that are there already, some hundreds at a time, each batch a transaction and a
 * step that any node may take. The records' version stays: nobody's change is turned away because of it.
 */
@Component
public class Recalculations {

    private static final int BATCH = 300;

    private final DSLContext sql;
    private final RecordTypesInUse types;
    private final RecordRows rows;
    private final Formulas formulas;
    private final FollowingFormulas following;
    private final Changes changes;
    private final TransactionTemplate transaction;

    Recalculations(
            DSLContext sql,
            RecordTypesInUse types,
            RecordRows rows,
            Formulas formulas,
            FollowingFormulas following,
            Changes changes,
            TransactionTemplate transaction) {
        this.sql = sql;
        this.types = types;
        this.rows = rows;
        this.formulas = formulas;
        this.following = following;
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

    /**
     * Whatever is computed from the fields, in other types too, and from that, after many records were given other values
     * past the store.
     */
    @Transactional
    public void beginAfter(String type, Collection<String> fields) {
        var known = types.now();
        Set<Part> changed = new HashSet<>();
        fields.forEach(field -> changed.add(Part.field(type, field)));
        boolean more = true;
        while (more) {
            more = false;
            for (var of : known.all()) {
                for (var field : Formula.inOrder(of)) {
                    if (uses(field, of, known, changed) && changed.add(Part.field(of.key(), field.key()))) {
                        begin(of.key(), field.key());
                        more = true;
                    }
                }
            }
        }
    }

    private static boolean uses(Field field, RecordType type, RecordTypes types, Set<Part> parts) {
        return UsedParts.of(requireNonNull(field.formula()), type, types).stream()
                .anyMatch(parts::contains);
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
        while (Boolean.TRUE.equals(transaction.execute(status -> step() || following.step()))) {
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
            compute(type.orElseThrow(), field.orElseThrow(), batch);
            sql.execute(
                    "update field_recalculation set done_to = ?, done = done + ? where type = ? and field = ?",
                    batch.get(batch.size() - 1).ref().id(),
                    batch.size(),
                    typeKey,
                    fieldKey);
        }
        return true;
    }

    private void compute(RecordType type, Field field, List<StoredRecord> batch) {
        var computed = formulas.computed(type, batch);
        batch.forEach(record -> {
            var value = computed.getOrDefault(record.ref(), Map.of()).get(field.key());
            if (!Optional.ofNullable(value).equals(record.value(field.key()))) {
                Map<String, Object> values = new HashMap<>(record.values());
                if (value == null) {
                    values.remove(field.key());
                } else {
                    values.put(field.key(), value);
                }
                following.write(type, record.ref(), List.of(field), values);
            }
        });
    }
}
