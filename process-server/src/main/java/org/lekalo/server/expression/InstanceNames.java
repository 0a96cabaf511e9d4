package org.lekalo.server.expression;

import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.record.RecordRef;

/** What an expression in a process may name: the record, by its type or as "record", the outcomes so far and the process. */
final class InstanceNames extends RootNames {

    private static final String OUTCOME = "outcome_";
    private static final String PROCESS = "process";

    private final RecordRef record;
    private final Function<String, @Nullable String> outcomes;
    private final Supplier<@Nullable String> refusal;

    InstanceNames(
            Lookup lookup,
            RecordRef record,
            Function<String, @Nullable String> outcomes,
            Supplier<@Nullable String> refusal) {
        super(lookup);
        this.record = record;
        this.outcomes = outcomes;
        this.refusal = refusal;
    }

    @Override
    Set<String> known() {
        return Set.of(record.type(), "record", PROCESS);
    }

    @Override
    @Nullable
    Object valueOf(String name) {
        if (name.equals(PROCESS)) {
            return new ProcessNames(lookup.reads(), refusal, unknown);
        }
        if (known().contains(name)) {
            return lookup.names(record, unknown);
        }
        if (name.startsWith(OUTCOME)) {
            return outcomes.apply(name.substring(OUTCOME.length()));
        }
        unknown.add(name);
        return null;
    }
}
