package org.lekalo.library.setting;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A closed choice, each value a word: {@code START_ANOTHER} is {@code start-another}. */
public record OneOf<E extends Enum<E>>(Class<E> type) implements WrittenKind<E> {

    /** All words, in the order they are offered in. */
    public List<String> words() {
        return Arrays.stream(type.getEnumConstants()).map(this::write).toList();
    }

    @Override
    public String write(E value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Optional<E> read(String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> write(value).equals(word))
                .findFirst();
    }
}
