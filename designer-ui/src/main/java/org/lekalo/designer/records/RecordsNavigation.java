package org.lekalo.designer.records;

import org.lekalo.library.record.RecordRef;

/** Where the records are. */
public final class RecordsNavigation {

    public static final String BOARD = "board";
    public static final String NO_NEXT_STEP = "no-next-step";
    public static final String RECORDS = "records";

    private RecordsNavigation() {}

    public static String list(String type) {
        return RECORDS + "/" + type;
    }

    /** Of a type with stages. */
    public static String board(String type) {
        return BOARD + "/" + type;
    }

    public static String card(RecordRef record) {
        return RECORDS + "/" + record.type() + "/" + record.id();
    }
}
