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
    private final Function<String, @Nullable Object> variables;
    private final Set<String> unknown = new TreeSet<>();

    InstanceNames(LiveRecords records, RecordRef record, Function<String, @Nullable Object> variables) {
        this.records = records;
        this.record = record;
        this.variables = variables;
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
            return variables.apply(name);
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
