package org.lekalo.library.setting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lekalo.library.record.Part;

/** How a kind of setting is written, what can be wrong with a value of it, and what it uses. */
public interface SettingKind<T> {

    /** The properties it stands in. */
    default List<String> properties(String name) {
        return List.of(name);
    }

    /** Empty where what is written makes no sense; asked only where something is written. */
    Optional<T> read(String name, Map<String, String> properties);

    void write(String name, T value, Map<String, String> into);

    /** What stands in a property of it, as a regular expression for tools that know no more; empty where that says nothing. */
    default Optional<String> form() {
        return Optional.empty();
    }

    /** Whether one of its properties stands there whatever the value is. */
    default boolean isAlwaysWritten(String name, String property) {
        return true;
    }

    /** Whether it says enough for a block that needs it. */
    default boolean isWhole(T value) {
        return true;
    }

    /** What is gone, of another kind or out of bounds. */
    default void check(T value, Spot spot) {}

    /** The names its expressions take from outside. */
    default Stream<String> names(T value) {
        return Stream.empty();
    }

    /** Those whom it gives work, or news. */
    default Stream<Responsible> named(T value) {
        return Stream.empty();
    }

    /** The numbers of the processes that it has run. */
    default Stream<Long> processes(T value) {
        return Stream.empty();
    }

    /** A value in a few words, as a drawing says it; empty where it says nothing, or what it names is gone. */
    default Optional<String> said(T value, Names names) {
        return Optional.empty();
    }

    default Stream<Part> uses(T value, Surroundings around) {
        return Stream.empty();
    }
}
