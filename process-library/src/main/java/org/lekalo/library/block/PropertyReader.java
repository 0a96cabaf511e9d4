package org.lekalo.library.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.record.Visible;

/** Reads one element's properties and remembers the names of those it could not make sense of. */
final class PropertyReader {

    private final Map<String, String> properties;
    private final List<String> asked = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();

    PropertyReader(Map<String, String> properties) {
        this.properties = properties;
    }

    List<String> unreadable() {
        return List.copyOf(unreadable);
    }

    List<String> asked() {
        return List.copyOf(asked);
    }

    @Nullable
    String text(String name) {
        asked.add(name);
        var text = properties.get(name);
        return text == null || Visible.isBlank(text) ? null : text;
    }

    String textOr(String name, String otherwise) {
        var text = text(name);
        return text == null ? otherwise : text;
    }

    <T> @Nullable T read(String name, Function<String, Optional<T>> form) {
        var text = text(name);
        if (text == null) {
            return null;
        }
        var value = form.apply(text.strip());
        if (value.isEmpty()) {
            unreadable.add(name);
        }
        return value.orElse(null);
    }

    <T> T readOr(String name, Function<String, Optional<T>> form, T otherwise) {
        var value = read(name, form);
        return value == null ? otherwise : value;
    }

    <T> List<T> list(String name, Function<String, Optional<List<T>>> form) {
        return readOr(name, form, List.of());
    }
}
