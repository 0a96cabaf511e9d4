package org.lekalo.library.setting;

import org.lekalo.library.record.RecordRef;

/** What may happen to the process's record. */
public sealed interface Awaited {

    /** What it is called where it happens to this record: {@code deal:17/stage/retail.offer}. */
    default String to(RecordRef record) {
        return namesOf(record) + name();
    }

    String name();

    /** What the names of all that happens to a record begin with. */
    static String namesOf(RecordRef record) {
        return record + "/";
    }

    /** It comes to a stage, from whatever other. */
    record EntersStage(StagePlace place) implements Awaited {

        @Override
        public String name() {
            return "stage/" + place.pipeline() + "." + place.stage();
        }
    }

    /**
     * A field of it gets another value, or loses the one it had.
     *
     * @param field its key; empty while it is not chosen
     */
    record FieldChanges(String field) implements Awaited {

        @Override
        public String name() {
            return "field/" + field;
        }
    }
}
