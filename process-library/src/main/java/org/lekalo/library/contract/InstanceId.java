package org.lekalo.library.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies one run of a process. */
public record InstanceId(@JsonValue String value) {

    @JsonCreator
    public InstanceId {}

    public static InstanceId valueOf(String text) {
        return new InstanceId(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
