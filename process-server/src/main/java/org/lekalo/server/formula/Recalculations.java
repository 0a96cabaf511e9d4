package org.lekalo.server.formula;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.lekalo.library.condition.UsedParts;
import org.lekalo.library.contract.MetadataApi.Recalculation;
import org.lekalo.library.formula.Formula;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.Part;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.RecordTypes;
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

    private final DSLContext sql;
    private final RecordTypesInUse types;
    private final RecalculationSteps steps;
    private final FollowingFormulas following;
    private final TransactionTemplate transaction;

    Recalculations(
            DSLContext sql,
            RecordTypesInUse types,
            RecalculationSteps steps,
            FollowingFormulas following,
            TransactionTemplate transaction) {
        this.sql = sql;
        this.types = types;
        this.steps = steps;
        this.following = following;
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
        while (Boolean.TRUE.equals(transaction.execute(status -> steps.step() || following.step()))) {
            Thread.onSpinWait();
        }
    }
}
