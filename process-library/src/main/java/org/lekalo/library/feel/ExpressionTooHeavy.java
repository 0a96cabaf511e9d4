package org.lekalo.library.feel;

/** An expression took more steps, more time or more room than any may. */
public final class ExpressionTooHeavy extends RuntimeException {

    public ExpressionTooHeavy() {
        super("The expression is beyond its bounds", null, false, false);
    }
}
