package org.lekalo.server.formula;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.ChangesApi.Kind;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.record.RecordType;
import org.lekalo.server.changes.Audience;
import org.lekalo.server.changes.Changes;
import org.lekalo.server.formula.FormulaLinks.Link;
import org.lekalo.server.record.Formulas;
import org.lekalo.server.record.RecordChanged;
import org.lekalo.server.record.RecordsMerged;
import org.lekalo.server.row.RecordRows;
import org.lekalo.server.row.StoredRecord;
import org.lekalo.server.type.RecordTypesInUse;
import org.lekalo.server.type.TypeRemoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Computes formulas anew where a record has changed that they look into. The save only notes it, and only where a formula
 * looks at what changed and a record refers to it; the rest is done afterwards, some hundreds of records at a time. Their
 * versions stay, no history is written, and no process starts of it.
 */
@Component
class FollowingFormulas {

    private static final int BATCH = 300;

    private final DSLContext sql;
    private final RecordTypesInUse types;
    private final RecordRows rows;
    private final Formulas formulas;
    private final Changes changes;
    private final List<Runnable> workers = new CopyOnWriteArrayList<>();
    private volatile @Nullable FormulaLinks known;

    FollowingFormulas(DSLContext sql, RecordTypesInUse types, RecordRows rows, Formulas formulas, Changes changes) {
        this.sql = sql;
        this.types = types;
        this.rows = rows;
        this.formulas = formulas;
        this.changes = changes;
    }

    /** @param worker told after each commit that left something to do */
    void tell(Runnable worker) {
        workers.add(worker);
    }

    @EventListener
    void changed(RecordChanged changed) {
        Set<String> fields = new HashSet<>(changed.changedFields());
        fields.addAll(Set.of("changed_at", "changed_by"));
        if (changed.stageEntered()) {
            fields.add("stage_since");
        }
        note(changed.ref(), fields);
    }

    @EventListener
    void merged(RecordsMerged merged) {
        links().lookingInto(merged.survivor().type()).forEach(link -> note(link, merged.survivor()));
    }

    /** That the record's fields are others now. */
    void note(RecordRef ref, Set<String> fields) {
        links().lookingAt(ref.type(), fields).forEach(link -> note(link, ref));
    }

    private void note(Link link, RecordRef target) {
        int noted = sql.execute(
                """
                insert into referring_recalculation (type, reference, target)
                select {0}, {1}, {2} where exists (select from {3} where {4} = {2})
                """,
                DSL.val(link.type()),
                DSL.val(link.reference()),
                DSL.val(target.id()),
                table(link.type()),
                DSL.name(link.reference()));
        if (noted > 0 && TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    workers.forEach(Runnable::run);
                }
            });
        }
    }

    private static org.jooq.Name table(String type) {
        return DSL.name("crm_" + type);
    }

    private FormulaLinks links() {
        var current = known;
        var now = types.all();
        if (current == null || !current.isOf(now)) {
            current = new FormulaLinks(now);
            known = current;
        }
        return current;
    }

    /** The next records of what was noted; false where there is nothing, or only what another node is at. */
    boolean step() {
        var next =
                sql.fetchOptional("select * from referring_recalculation order by id limit 1 for update skip locked");
        next.ifPresent(this::step);
        return next.isPresent();
    }

    private void step(Record next) {
        long id = requireNonNull(next.get("id", Long.class));
        var typeKey = requireNonNull(next.get("type", String.class));
        var referenceKey = requireNonNull(next.get("reference", String.class));
        long target = requireNonNull(next.get("target", Long.class));
        long doneTo = requireNonNull(next.get("done_to", Long.class));
        if (doneTo == 0) {
            forgetTheSame(id, typeKey, referenceKey, target);
        }
        var type = types.now().type(typeKey);
        var reference = type.flatMap(of -> of.field(referenceKey));
        var batch = type.isEmpty() || reference.isEmpty()
                ? List.<StoredRecord>of()
                : rows.referring(type.get(), reference.get(), target, doneTo, BATCH);
        if (batch.isEmpty()) {
            sql.execute("delete from referring_recalculation where id = ?", id);
        } else {
            compute(type.orElseThrow(), batch);
            sql.execute(
                    "update referring_recalculation set done_to = ? where id = ?",
                    batch.get(batch.size() - 1).ref().id(),
                    id);
        }
    }

    /** What was noted again before this is begun is done with it. */
    private void forgetTheSame(long id, String type, String reference, long target) {
        sql.execute("""
                delete from referring_recalculation where id in (select id from referring_recalculation
                    where type = ? and reference = ? and target = ? and id > ? for update skip locked)
                """, type, reference, target, id);
    }

    private void compute(RecordType type, List<StoredRecord> batch) {
        var computed = formulas.computed(type, batch);
        boolean any = false;
        for (var record : batch) {
            var values = computed.getOrDefault(record.ref(), record.values());
            var others = type.fields().stream()
                    .filter(Field::computed)
                    .filter(field -> differs(field, record.values(), values))
                    .toList();
            if (!others.isEmpty()) {
                write(type, record.ref(), others, values);
                any = true;
            }
        }
        if (any) {
            changes.announce(Kind.RECORD, null, Audience.EVERYBODY);
        }
    }

    /** The one field of the batch. */
    void compute(RecordType type, Field field, List<StoredRecord> batch) {
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
                write(type, record.ref(), List.of(field), values);
            }
        });
    }

    private static boolean differs(Field field, Map<String, Object> one, Map<String, Object> other) {
        return !Objects.equals(one.get(field.key()), other.get(field.key()));
    }

    /** Those of a record that a formula gave another value, and what follows from that in yet other records. */
    private void write(RecordType type, RecordRef ref, List<Field> fields, Map<String, Object> values) {
        rows.write(type, ref, fields, values);
        note(ref, new HashSet<>(fields.stream().map(Field::key).toList()));
    }

    @EventListener
    void removed(TypeRemoved removed) {
        sql.execute("delete from referring_recalculation where type = ?", removed.type());
    }
}
