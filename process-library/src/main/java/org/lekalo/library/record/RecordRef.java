package org.lekalo.library.record;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Points at one record: the type's key and the record's number, written {@code deal:42}; also an instance's business key. */
public record RecordRef(String type, long id) {

    @JsonCreator
    public static RecordRef of(String text) {
        int colon = text.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("Not a reference to a record: " + text);
        }
        return new RecordRef(text.substring(0, colon), Long.parseLong(text.substring(colon + 1)));
    }

    @JsonValue
    @Override
    public String toString() {
        return type + ":" + id;
    }
}
