package org.lekalo.server.expression;

import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What an expression may ask of the run itself: why the record last refused a step. */
final class ProcessNames extends Names {

    private static final String REFUSAL = "refusal";

    private final Supplier<@Nullable String> refusal;
    private final Set<String> unknown;

    ProcessNames(Reads reads, Supplier<@Nullable String> refusal, Set<String> unknown) {
        super(reads);
        this.refusal = refusal;
        this.unknown = unknown;
    }

    @Override
    Set<String> known() {
        return Set.of(REFUSAL);
    }

    @Override
    @Nullable
    Object valueOf(String name) {
        if (name.equals(REFUSAL)) {
            return refusal.get();
        }
        unknown.add("process." + name);
        return null;
    }
}
