package org.lekalo.library.record;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Points at one stored file, written {@code file:12}. */
public record FileRef(long id) {

    private static final String BEFORE = "file:";

    @JsonCreator
    public static FileRef of(String text) {
        if (!text.startsWith(BEFORE)) {
            throw new IllegalArgumentException("Not a reference to a file: " + text);
        }
        return new FileRef(Long.parseLong(text.substring(BEFORE.length())));
    }

    @JsonValue
    @Override
    public String toString() {
        return BEFORE + id;
    }
}
