package org.lekalo.server.file;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.lekalo.library.record.Visible;

/** A file's name as it is kept: the last part of a path, without what no file system takes, and nothing hidden in it. */
record FileName(String text) {

    private static final String REFUSED = "\"<>|:*?";

    /** Of other writings; those that are compatible with a full stop are known by their normal form. */
    private static final String LIKE_A_DOT = "\u0701\u0702\u06d4\u2e3c\u3002\uff61\ua4f8\ua60e\ud802\ude50\ud834\udd6d";

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
                ? withPlainDots(Character.toString(character))
                : String.format(Locale.ROOT, "[U+%04X]", character);
    }

    /** What looks like a dot is one, so that the ending that people read is the ending. */
    private static String withPlainDots(String character) {
        if (LIKE_A_DOT.contains(character)) {
            return ".";
        }
        var compatible = Normalizer.normalize(character, Normalizer.Form.NFKC);
        return compatible.indexOf('.') >= 0 ? compatible : character;
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
