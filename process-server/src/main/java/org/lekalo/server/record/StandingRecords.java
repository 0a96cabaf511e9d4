package org.lekalo.server.record;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.setting.StagePlace;
import org.lekalo.server.row.RecordRows;
import org.lekalo.server.row.RecordTable;
import org.lekalo.server.row.StoredRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records in the order in which they came to their stages, whoever asks. */
@Component
public class StandingRecords {

    private static final Field<Instant> SINCE =
            DSL.field(DSL.name(RecordTable.ALIAS, "stage_since"), SQLDataType.INSTANT);

    private final DSLContext sql;
    private final RecordRows rows;

    StandingRecords(DSLContext sql, RecordRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    /** A record on a stage, from when it came there until it leaves; the longer goes first. */
    public record Stay(RecordRef record, StagePlace place, Instant since) implements Comparable<Stay> {

        private static final Comparator<Stay> ORDER = Comparator.comparing(Stay::since)
                .thenComparing(stay -> stay.record().id());

        @Override
        public int compareTo(Stay other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * The longest stay on the stage that still goes on; an index leads to it, however many there are.
     *
     * @param after of those that began after this one; null: of all
     */
    @Transactional(readOnly = true)
    public Optional<Stay> longest(RecordType type, StagePlace place, @Nullable Stay after) {
        return sql.select(RecordTable.ID, SINCE)
                .from(new RecordTable(type).source())
                .where(RecordTable.PIPELINE.eq(place.pipeline()))
                .and(RecordTable.STAGE.eq(place.stage()))
                .and(after == null ? DSL.noCondition() : isBehind(after))
                .orderBy(SINCE, RecordTable.ID)
                .limit(1)
                .fetchOptional()
                .map(row -> new Stay(new RecordRef(type.key(), row.value1()), place, row.value2()));
    }

    /** As stays compare. */
    private static Condition isBehind(Stay stay) {
        return DSL.row(SINCE, RecordTable.ID).gt(stay.since(), stay.record().id());
    }

    /** Whether it goes on; then it does until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean hold(Stay stay) {
        return rows.lock(stay.record()).filter(record -> isStill(stay, record)).isPresent();
    }

    private static boolean isStill(Stay stay, StoredRecord record) {
        return record.pipeline().equals(Optional.of(stay.place().pipeline()))
                && record.stage().equals(Optional.ofNullable(stay.place().stage()))
                && record.value("stage_since").equals(Optional.of(stay.since()));
    }
}
