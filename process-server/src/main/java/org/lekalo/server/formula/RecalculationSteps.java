package org.lekalo.server.formula;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jooq.DSLContext;
import org.lekalo.library.contract.ChangesApi.Kind;
import org.lekalo.library.record.Field;
import org.lekalo.server.changes.Audience;
import org.lekalo.server.changes.Changes;
import org.lekalo.server.row.RecordRows;
import org.lekalo.server.row.StoredRecord;
import org.lekalo.server.type.RecordTypesInUse;
import org.springframework.stereotype.Component;

/** The next records of a formula that is computed anew. */
@Component
class RecalculationSteps {

    private static final int BATCH = 300;

    private final DSLContext sql;
    private final RecordTypesInUse types;
    private final RecordRows rows;
    private final FollowingFormulas following;
    private final Changes changes;

    RecalculationSteps(
            DSLContext sql, RecordTypesInUse types, RecordRows rows, FollowingFormulas following, Changes changes) {
        this.sql = sql;
        this.types = types;
        this.rows = rows;
        this.following = following;
        this.changes = changes;
    }

    /** False where there is nothing, or only what another node is at. */
    boolean step() {
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
            following.compute(type.orElseThrow(), field.orElseThrow(), batch);
            sql.execute(
                    "update field_recalculation set done_to = ?, done = done + ? where type = ? and field = ?",
                    batch.get(batch.size() - 1).ref().id(),
                    batch.size(),
                    typeKey,
                    fieldKey);
        }
        return true;
    }
}
