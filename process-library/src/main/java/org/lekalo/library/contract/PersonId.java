package org.lekalo.library.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies a person of the company. */
public record PersonId(@JsonValue long value) {

    @JsonCreator
    public PersonId {}

    public static PersonId valueOf(String text) {
        return new PersonId(Long.parseLong(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
