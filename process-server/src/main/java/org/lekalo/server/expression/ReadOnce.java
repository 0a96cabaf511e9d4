package org.lekalo.server.expression;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What several expressions read together, each thing once: to be kept no longer than nothing of it can change. */
public final class ReadOnce {

    private final Map<List<Object>, Object> records = new HashMap<>();
    private final Map<String, Optional<String>> answers = new HashMap<>();

    Map<List<Object>, Object> records() {
        return records;
    }

    @Nullable
    String answer(String element, Supplier<@Nullable String> reading) {
        var known = answers.get(element);
        if (known == null) {
            known = Optional.ofNullable(reading.get());
            answers.put(element, known);
        }
        return known.orElse(null);
    }
}
