package org.lekalo.server.run;

import static org.jooq.impl.DSL.name;

import java.time.Instant;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.lekalo.library.contract.InstanceId;
import org.lekalo.library.record.RecordRef;

/**
 * What statements of other rooms ask of runs, as parts of them: so that none has to be asked twice. Tables stand in a statement's
 * {@code from} only, not in one that is written as a text.
 */
public final class RunTable {

    public static final Field<String> ID = DSL.field(name("run", "id"), SQLDataType.CLOB);
    public static final Field<Long> RECORD = DSL.field(name("run", "record_id"), SQLDataType.BIGINT);
    public static final Field<Long> NUMBER = DSL.field(name("run", "number"), SQLDataType.BIGINT);
    public static final Field<Instant> STARTED = DSL.field(name("run", "started_at"), SQLDataType.INSTANT);
    public static final Field<Instant> ENDED = DSL.field(name("run", "ended_at"), SQLDataType.INSTANT);

    static final Table<Record> RUN = DSL.table(name("process_run")).as("run");
    static final Field<String> STATE = DSL.field(name("run", "state"), SQLDataType.CLOB);
    static final Field<Integer> INCIDENTS = DSL.field(name("run", "incidents"), SQLDataType.INTEGER);
    static final Field<Long> MODEL = DSL.field(name("run", "model"), SQLDataType.BIGINT);
    static final Field<Integer> VERSION = DSL.field(name("run", "version"), SQLDataType.INTEGER);
    static final Field<String> TYPE = DSL.field(name("run", "record_type"), SQLDataType.CLOB);
    static final Field<String> CALLER = DSL.field(name("run", "caller"), SQLDataType.CLOB);

    static final Condition GOES_ON = STATE.eq(DSL.inline("RUNNING"));

    private RunTable() {}

    /** Whether a run of that version goes on. */
    public static Condition goesOn(Field<Long> model, Field<Integer> version) {
        return DSL.exists(DSL.selectOne()
                .from(RUN)
                .where(MODEL.eq(model))
                .and(VERSION.eq(version))
                .and(GOES_ON));
    }

    /** Whether a process runs on that record. */
    public static Condition goesOnAbout(String type, Field<Long> record) {
        return DSL.exists(DSL.selectOne()
                .from(RUN)
                .where(TYPE.eq(DSL.inline(type)))
                .and(RECORD.eq(record))
                .and(GOES_ON));
    }

    /** Whether a run is about one of those records, told by type and number. */
    public static Condition isAbout(Select<Record2<String, Long>> records) {
        return DSL.row(TYPE, RECORD).in(records);
    }

    /** The ids of those about some records. */
    public static Select<Record1<String>> about(String type, Long... records) {
        return DSL.select(ID).from(RUN).where(TYPE.eq(type)).and(RECORD.in(records));
    }

    /** Those about a record, called {@code run}. */
    public static Table<?> ofRecord(RecordRef record) {
        return DSL.selectFrom(RUN)
                .where(TYPE.eq(record.type()))
                .and(RECORD.eq(record.id()))
                .asTable("run");
    }

    /** Those that go on about some records, called {@code run}. */
    public static Table<?> goingOn(String type, Long[] records) {
        return DSL.selectFrom(RUN)
                .where(TYPE.eq(type))
                .and(RECORD.eq(DSL.any(records)))
                .and(GOES_ON)
                .asTable("run");
    }

    public static Field<String> recordType(Field<String> run) {
        return DSL.field(DSL.select(TYPE).from(RUN).where(ID.eq(run)));
    }

    /** How many runs led one to the other to a run. */
    public static Field<Integer> depth(InstanceId run) {
        return DSL.field(DSL.select(DSL.field(name("run", "depth"), SQLDataType.INTEGER))
                .from(RUN)
                .where(ID.eq(run.value())));
    }

    /** The visit of the step that called a run. */
    public static Field<String> caller(InstanceId run) {
        return DSL.field(DSL.select(CALLER).from(RUN).where(ID.eq(run.value())));
    }

    /** How many of those that a visit called stand at a failed step. */
    public static Field<Integer> failed(Field<String> visit) {
        return DSL.field(DSL.selectCount().from(RUN).where(CALLER.eq(visit)).and(INCIDENTS.gt(0)));
    }
}
