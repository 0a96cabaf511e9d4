package org.lekalo.library.setting;

import java.util.Optional;
import java.util.regex.Pattern;

/** Whole numbers within what a process can sensibly mean. */
final class Numbers {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,6}");
    private static final Pattern ID = Pattern.compile("\\d{1,18}");

    private Numbers() {}

    static Optional<Integer> whole(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    static Optional<Integer> count(String text) {
        return whole(text).filter(number -> number >= 0);
    }

    static Optional<Long> id(String text) {
        return ID.matcher(text).matches() ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
