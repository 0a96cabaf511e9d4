package org.lekalo.server.table;

import java.lang.Character.UnicodeScript;

/** How much a row of letters looks like a word of the languages that are written around here. */
final class WordLikeness {

    /** The share of each letter in Russian, of a hundred, from а to я. */
    private static final double[] RUSSIAN = {
        8.0, 1.6, 4.5, 1.7, 3.0, 8.5, 0.9, 1.6, 7.4, 1.2, 3.5, 4.3, 3.2, 6.7, 11.0, 2.8, 4.7, 5.5, 6.3, 2.6, 0.3, 1.0,
        0.5, 1.4, 0.7, 0.4, 0.1, 1.9, 1.7, 0.3, 0.6, 2.0
    };

    /** What stands beside a to z in the languages of Western Europe, and of Central Europe. */
    private static final String WESTERN = "éèêëàâáäãåçîïíôöóõûùúüñßæøœ";

    private static final String CENTRAL = "ąćęłńóśźżáčďéěíňřšťúůýžőűöüäășțţ";

    private static final double MIXED = -8;
    private static final double NO_LETTER = -6;
    private static final double ODD_CASE = -4;
    private static final double ODD_NEIGHBOURS = -2;
    private static final double SINGLE = 0.1;

    private WordLikeness() {}

    /** From about -10 to 10. */
    static double of(String written) {
        var word = withoutSigns(written);
        if (word.isEmpty()) {
            return 0;
        }
        double sum = 0;
        for (int index = 0; index < word.length(); index++) {
            char c = word.charAt(index);
            sum += letter(c);
            if (index > 0) {
                sum += neighbours(word.charAt(index - 1), c);
            }
        }
        return sum / word.length() * (word.length() == 1 ? SINGLE : 1);
    }

    /** Quotes and dashes stand before and behind words. */
    private static String withoutSigns(String written) {
        return written.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
    }

    private static double letter(char c) {
        char lower = Character.toLowerCase(c);
        if (lower >= 'а' && lower <= 'я') {
            return RUSSIAN[lower - 'а'];
        }
        if (lower == 'ё' || lower < 0x80) {
            return 1;
        }
        if (!Character.isLetter(c)) {
            return NO_LETTER;
        }
        if (UnicodeScript.of(c) == UnicodeScript.CYRILLIC) {
            return ODD_NEIGHBOURS;
        }
        return WESTERN.indexOf(lower) >= 0 ? 4 : CENTRAL.indexOf(lower) >= 0 ? 3 : ODD_CASE;
    }

    private static double neighbours(char before, char c) {
        if (!Character.isLetter(before) || !Character.isLetter(c)) {
            return 0;
        }
        if (UnicodeScript.of(before) != UnicodeScript.of(c)) {
            return MIXED;
        }
        if (Character.isLowerCase(before) && Character.isUpperCase(c)) {
            return ODD_CASE;
        }
        return UnicodeScript.of(c) == UnicodeScript.LATIN && before >= 0x80 && c >= 0x80 ? ODD_NEIGHBOURS * 2 : 0;
    }
}
