package org.lekalo.server.expression;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A person as expressions see him: number, name and department. */
final class PersonNames extends Names {

    private final Map<String, Object> values;

    PersonNames(Reads reads, Map<String, Object> values) {
        super(reads);
        this.values = Map.copyOf(values);
    }

    Map<String, Object> values() {
        return values;
    }

    @Override
    Set<String> known() {
        return values.keySet();
    }

    @Override
    @Nullable
    Object valueOf(String name) {
        return values.get(name);
    }
}
