package org.lekalo.server.expression;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.feel.ExpressionTooHeavy;

/**
 * What one evaluation reads: so much and no more. Remembers what a reading failed with, since the evaluation takes that for
 * a missing value.
 */
final class Reads {

    private static final int MOST = 2_000;

    private int count;
    private @Nullable RuntimeException failure;

    <T extends @Nullable Object> T noting(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (RuntimeException e) {
            if (failure == null) {
                failure = e;
            }
            throw e;
        }
    }

    void one() {
        count++;
        if (count > MOST) {
            throw new ExpressionTooHeavy();
        }
    }

    /** To be asked after the evaluation, however it ended. */
    void throwIfFailed() {
        if (failure != null) {
            throw failure;
        }
    }
}
