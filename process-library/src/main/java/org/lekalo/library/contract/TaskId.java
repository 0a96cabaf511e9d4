package org.lekalo.library.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies a task of a person. */
public record TaskId(@JsonValue String value) {

    @JsonCreator
    public TaskId {}

    public static TaskId valueOf(String text) {
        return new TaskId(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
