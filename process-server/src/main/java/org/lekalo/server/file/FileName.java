package org.lekalo.server.file;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.lekalo.library.record.Visible;

/** A file's name as it is kept: the last part of a path, without what no file system takes, and nothing hidden in it. */
record FileName(String text) {

    private static final String REFUSED = "\"<>|:*?";

    /** What cannot be seen stands there by its number, so that a name reads as it is. */
    static FileName of(String given) {
        var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        var text = new StringBuilder();
        Normalizer.normalize(last, Normalizer.Form.NFC)
                .codePoints()
                .forEach(character -> text.append(shown(character)));
        return new FileName(withoutTail(text.toString().strip()));
    }

    private static String shown(int character) {
        if (REFUSED.indexOf(character) >= 0 || (Character.isSpaceChar(character) && !isBreak(character))) {
            return " ";
        }
        return Visible.shows(character) || isMark(character)
                ? Character.toString(character)
                : String.format(Locale.ROOT, "[U+%04X]", character);
    }

    private static boolean isBreak(int character) {
        return character == 0x2028 || character == 0x2029;
    }

    /** Stands over the letter before it. */
    private static boolean isMark(int character) {
        return Character.getType(character) == Character.NON_SPACING_MARK;
    }

    /** Dots and spaces at the end, which some systems drop: what came before them would be the ending. */
    private static String withoutTail(String name) {
        int end = name.length();
        while (end > 0 && (name.charAt(end - 1) == '.' || name.charAt(end - 1) == ' ')) {
            end--;
        }
        return name.substring(0, end);
    }

    /** What stands behind the last dot, in small letters; empty where there is no dot. */
    Optional<String> ending() {
        int dot = text.lastIndexOf('.');
        return dot < 0
                ? Optional.empty()
                : Optional.of(text.substring(dot + 1).strip().toLowerCase(Locale.ROOT));
    }
}
