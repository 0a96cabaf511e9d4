package org.lekalo.server.expression;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The names an expression starts from; remembers those that mean nothing. */
abstract class RootNames extends Names {

    final Set<String> unknown = new TreeSet<>();
    final Lookup lookup;

    RootNames(Lookup lookup) {
        super(lookup.reads());
        this.lookup = lookup;
    }

    /** To be asked after the expression was evaluated. */
    void throwIfUnknown() {
        if (!unknown.isEmpty()) {
            throw new StepFailed("incident.field-gone", Map.of("fields", String.join(", ", unknown)));
        }
    }
}
