package org.lekalo.library.condition;

/**
 * What makes a condition that can be read ask for nothing.
 *
 * @param name that it is about, as {@code deal.company.city}; empty where it is about none
 */
public record Senseless(Kind kind, String name) {

    /** Why it asks for nothing. */
    public enum Kind {
        /** It, or a part of it that must be true or false, is a value and compares it with nothing. */
        NO_ANSWER,
        /** It, or a part of it, names nothing that could be otherwise. */
        ALWAYS_THE_SAME,
        /** Compares what can never be compared, as an amount with a text. */
        DOES_NOT_FIT
    }
}
