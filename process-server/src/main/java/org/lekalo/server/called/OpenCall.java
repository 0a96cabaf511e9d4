package org.lekalo.server.called;

import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.InstanceId;
import org.lekalo.server.engine.CallingSteps.Place;

/**
 * How far a call has come.
 *
 * @param depth how many runs led one to the other to the calling one
 * @param type of the records
 * @param begun how many of the records have had their run begun
 * @param ended how many of those runs are over
 */
record OpenCall(
        String visit,
        Place place,
        int depth,
        String definition,
        @Nullable String start,
        boolean inOrder,
        boolean awaited,
        String type,
        int total,
        int begun,
        int ended) {

    static OpenCall of(Record row) {
        return new OpenCall(
                row.get("visit", String.class),
                new Place(
                        new InstanceId(row.get("run", String.class)),
                        row.get("execution", String.class),
                        row.get("element", String.class)),
                row.get("depth", Integer.class),
                row.get("definition", String.class),
                row.get("start", String.class),
                row.get("in_order", Boolean.class),
                row.get("awaited", Boolean.class),
                row.get("record_type", String.class),
                row.get("total", Integer.class),
                row.get("begun", Integer.class),
                row.get("ended", Integer.class));
    }

    OpenCall begun(int more, int skipped) {
        return new OpenCall(
                visit, place, depth, definition, start, inOrder, awaited, type, total, begun + more, ended + skipped);
    }

    /** Whether the token need not wait any longer. */
    boolean isOver() {
        return ended == total || (!awaited && begun == total);
    }
}
