package org.lekalo.library.record;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What of a text can be seen: spaces, control and format characters, marks by themselves, fillers and signs without a meaning to all cannot. */
public final class Visible {

    /** Letters of Unicode that are drawn as nothing. */
    private static final Set<Integer> FILLERS = Set.of(0x115f, 0x1160, 0x2800, 0x3164, 0xffa0);

    private static final Pattern TURNS = Pattern.compile("[\\u202a-\\u202e\\u2066-\\u2069]");

    private Visible() {}

    /** Whether somebody who looks at the text sees nothing. */
    public static boolean isBlank(String text) {
        return text.codePoints().noneMatch(Visible::shows);
    }

    /** How many of its characters can be seen. */
    public static long count(String text) {
        return text.codePoints().filter(Visible::shows).count();
    }

    /** Whether nobody who reads both can tell one from the other. */
    public static boolean alike(String one, String other) {
        return look(one).equals(look(other));
    }

    /** Without the signs that have what follows them read in another order than it is written in. */
    public static String inOrder(String text) {
        return TURNS.matcher(text).replaceAll("");
    }

    private static String look(String text) {
        var look = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints().forEach(character -> {
            if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
                look.append(' ');
            } else if (shows(character) || isDrawnOver(character)) {
                look.appendCodePoint(character);
            }
        });
        return look.toString().strip().replaceAll(" +", " ").toLowerCase(Locale.ROOT);
    }

    /** Over the letter before it, unlike what only chooses how that is drawn. */
    private static boolean isDrawnOver(int character) {
        boolean mark = Character.getType(character) == Character.NON_SPACING_MARK
                || Character.getType(character) == Character.ENCLOSING_MARK;
        return mark && character != 0x034f && !Character.getName(character).contains("VARIATION SELECTOR");
    }

    public static boolean shows(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK -> false;
            default -> !FILLERS.contains(character);
        };
    }
}
