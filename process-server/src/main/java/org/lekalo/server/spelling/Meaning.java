package org.lekalo.server.spelling;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/** What a text says. */
public sealed interface Meaning<T> {

    record One<T>(T value) implements Meaning<T> {}

    record None<T>() implements Meaning<T> {}

    /** It can be read in more than one way, and nothing tells in which. */
    record Several<T>(T first, T second) implements Meaning<T> {}

    static <T> Meaning<T> of(Collection<T> values) {
        var different = List.copyOf(new LinkedHashSet<>(values));
        return switch (different.size()) {
            case 0 -> new None<>();
            case 1 -> new One<>(different.get(0));
            default -> new Several<>(different.get(0), different.get(1));
        };
    }
}
