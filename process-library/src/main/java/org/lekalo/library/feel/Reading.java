package org.lekalo.library.feel;

import org.camunda.feel.syntaxtree.ParsedExpression;

/** What became of reading a text as an expression. */
public sealed interface Reading {

    record Read(ParsedExpression expression) implements Reading {}

    /** @param near the text from where it was not understood any more, empty at its end */
    record Unreadable(String near) implements Reading {}

    /** Nested so deeply, or so twistedly, that reading it would take too long. */
    record TooDeep() implements Reading {}
}
