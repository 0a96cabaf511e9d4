package org.lekalo.server.table;

import java.util.HashMap;
import java.util.Map;
import org.lekalo.library.contract.ExchangeApi;
import org.lekalo.library.contract.Refusals.Unreadable;

/** How much of anything a file may hold, and the refusals of what holds more or is no table. */
final class Bounds {

    static final int COLUMNS = ExchangeApi.MOST_COLUMNS;
    static final int CELL = ExchangeApi.LONGEST_CELL;

    /** Characters of a row. */
    static final int ROW = 1_000_000;

    /** Characters of all cells, those that cells share counted each time. */
    static final long TABLE = 200_000_000;

    /** Rows, blank ones too. */
    static final int ROWS = 1_048_576;

    private Bounds() {}

    static Unreadable noTable() {
        return refused("table");
    }

    static Unreadable refused(String reason) {
        return new Unreadable(Map.of("reason", reason));
    }

    static Unreadable refused(String reason, int row) {
        return new Unreadable(Map.of("reason", reason, "row", row));
    }

    static Unreadable refused(String reason, int row, long limit) {
        return new Unreadable(new HashMap<>(Map.of("reason", reason, "row", row, "limit", limit)));
    }
}
