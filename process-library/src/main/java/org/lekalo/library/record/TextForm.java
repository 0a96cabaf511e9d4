package org.lekalo.library.record;

import java.util.Set;
import java.util.stream.Stream;

/**
 * What a text field holds, where one thing is written in many ways: several of them may stand in a text, with words beside
 * them that say which is which. Two texts name the same where their normal forms have one in common.
 */
public enum TextForm {
    TELEPHONE,
    MAIL,
    TAX_NUMBER;

    /** Stands between a number and its extension. */
    public static final String EXTENSION = ";";

    /** A longer text is no list of telephones or mails, and looking for them in it takes long. */
    public static final int LONGEST = 2_000;

    /**
     * What stands in the text, each as it is compared: a telephone as {@code +79123456789}, with an extension as {@code
     * +74951234567;12}, a mail in small letters, a tax number without blanks. Where there is none in it, the text itself in
     * small letters; nothing of a blank text.
     */
    public Set<String> normal(String text) {
        var stripped = text.strip();
        if (stripped.isEmpty()) {
            return Set.of();
        }
        var found = named(stripped);
        return found.isEmpty() ? Set.of(Spelling.folded(stripped)) : found;
    }

    /** A text of no form as people mean it: in small letters, with е for ё and one blank between words. */
    public static String plain(String text) {
        return Spelling.plain(text);
    }

    /** As {@link #normal}, nothing where there is none in the text. */
    public Set<String> named(String text) {
        return text.length() > LONGEST ? Set.of() : found(text);
    }

    /**
     * What finds the records that are known by one of the normal forms, in whatever of their fields: an extension matters only
     * where both numbers have one. Duplicates and the keys of imports are told by it.
     */
    public Set<String> alike(Set<String> normal) {
        return this == TELEPHONE
                ? normal.stream().flatMap(TextForm::withAndWithoutExtension).collect(Spelling.IN_ORDER)
                : normal;
    }

    private static Stream<String> withAndWithoutExtension(String number) {
        int extension = number.indexOf(EXTENSION);
        return extension < 0
                ? Stream.of(number, number + EXTENSION)
                : Stream.of(number, number.substring(0, extension));
    }

    /** What a text of the normal forms is known by: a number with an extension also as one that has some. */
    public Set<String> known(Set<String> normal) {
        return this == TELEPHONE
                ? normal.stream()
                        .flatMap(one -> one.contains(EXTENSION)
                                ? Stream.of(one, one.substring(0, one.indexOf(EXTENSION) + 1))
                                : Stream.of(one))
                        .collect(Spelling.IN_ORDER)
                : normal;
    }

    private Set<String> found(String text) {
        return switch (this) {
            case TELEPHONE -> Telephone.in(text).stream().map(Telephone::normal).collect(Spelling.IN_ORDER);
            case MAIL -> Spelling.mails(text);
            case TAX_NUMBER -> Spelling.taxNumbers(text);
        };
    }
}
