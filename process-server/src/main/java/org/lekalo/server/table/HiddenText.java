package org.lekalo.server.table;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text that a number format adds, put into signs that mean nothing to the library, which takes the letters, digits and
 * points of it for the format's own.
 */
final class HiddenText {

    private static final Pattern TOKEN = Pattern.compile(
            "\"(?<quoted>[^\"]*)\"?|\\\\(?<escaped>.)|_(?<wide>.)|\\*."
                    + "|\\[\\$(?<currency>[^\\]-]*)(?:-[^\\]]*)?]|\\[[^\\]]*]|(?<foreign>[\\x{80}-\\x{18ff}])",
            Pattern.DOTALL);

    private static final Pattern DIGIT = Pattern.compile("\\[[^\\]]*]|(?<digit>[1-9])");
    private static final Pattern HIDDEN = Pattern.compile("[\ue000-\uf8ff]");
    private static final char FIRST = '\ue000';

    /** Signs behind it are no part of a format's language. */
    private static final char LAST = 0x1900;

    private HiddenText() {}

    static String in(String code) {
        return TOKEN.matcher(code).replaceAll(token -> Matcher.quoteReplacement(token(token)));
    }

    private static String token(MatchResult token) {
        if (token.group(3) != null) {
            return hidden(" ");
        }
        for (int group : new int[] {1, 2, 4, 5}) {
            if (token.group(group) != null) {
                return hidden(token.group(group));
            }
        }
        return token.group().startsWith("[") ? token.group() : "";
    }

    /** The digits that stand for themselves: of a format of a number, all but the zero. */
    static String digitsIn(String code) {
        return DIGIT.matcher(code)
                .replaceAll(token ->
                        Matcher.quoteReplacement(token.group(1) == null ? token.group() : hidden(token.group())));
    }

    private static String hidden(String text) {
        return text.chars()
                .map(c -> c < LAST ? FIRST + c : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    static String shown(String hidden) {
        return HIDDEN.matcher(hidden)
                .replaceAll(sign -> Matcher.quoteReplacement(
                        String.valueOf((char) (sign.group().charAt(0) - FIRST))));
    }

    /** Without any text: what is left is the format's language. */
    static String without(String hidden) {
        return hidden.replaceAll("[^\\x00-\\x7f]|\\[(?![hmsHMS]+])[^\\]]*]", "");
    }
}
