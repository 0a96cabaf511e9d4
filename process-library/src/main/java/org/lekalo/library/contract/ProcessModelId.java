package org.lekalo.library.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies a process model through all its versions. */
public record ProcessModelId(@JsonValue long value) {

    @JsonCreator
    public ProcessModelId {}

    public static ProcessModelId valueOf(String text) {
        return new ProcessModelId(Long.parseLong(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
