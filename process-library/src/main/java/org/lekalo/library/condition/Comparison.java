package org.lekalo.library.condition;

/** How a row compares its field; which ones fit a field follows from the field's kind. */
public enum Comparison {
    EQUAL,
    NOT_EQUAL,
    LESS,
    LESS_OR_EQUAL,
    GREATER,
    GREATER_OR_EQUAL,
    CONTAINS,
    NOT_CONTAINS,
    ONE_OF,
    EMPTY,
    NOT_EMPTY
}
