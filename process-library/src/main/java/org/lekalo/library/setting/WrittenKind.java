package org.lekalo.library.setting;

import java.util.Map;
import java.util.Optional;

/** A kind that stands in one property, as one text. */
interface WrittenKind<T> extends SettingKind<T> {

    Optional<T> read(String text);

    String write(T value);

    @Override
    default Optional<T> read(String name, Map<String, String> properties) {
        return read(properties.getOrDefault(name, "").strip());
    }

    @Override
    default void write(String name, T value, Map<String, String> into) {
        into.put(name, write(value));
    }
}
