package org.lekalo.library.block;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A closed choice as a word of a property: {@code START_ANOTHER} is {@code start-another}. */
final class Words {

    private Words() {}

    static String write(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> Optional<E> read(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> write(value).equals(word))
                .findFirst();
    }
}
