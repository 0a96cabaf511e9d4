package org.lekalo.server.engine;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.record.RecordRef;

/** What an expression in a process may name: the record, by its type or as "record", and the outcomes so far. */
final class InstanceNames extends Names {

    private static final String OUTCOME = "outcome_";

    private final LiveRecords records;
    private final RecordRef record;
    private final Function<String, @Nullable String> outcomes;
    private final Set<String> unknown = new TreeSet<>();

    InstanceNames(LiveRecords records, RecordRef record, Function<String, @Nullable String> outcomes) {
        this.records = records;
        this.record = record;
        this.outcomes = outcomes;
    }

    @Override
    Set<String> known() {
        return Set.of(record.type(), "record");
    }

    @Override
    @Nullable
    Object valueOf(String name) {
        if (known().contains(name)) {
            return records.names(record, unknown);
        }
        if (name.startsWith(OUTCOME)) {
            return outcomes.apply(name.substring(OUTCOME.length()));
        }
        unknown.add(name);
        return null;
    }

    void throwIfUnknown() {
        if (!unknown.isEmpty()) {
            throw new StepFailed("incident.field-gone", Map.of("fields", String.join(", ", unknown)));
        }
    }
}
