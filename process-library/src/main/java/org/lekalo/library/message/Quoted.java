package org.lekalo.library.message;

import java.util.Locale;

/** What is named in a sentence, in the quotation marks of the sentence's language. */
public final class Quoted {

    private Quoted() {}

    public static String in(Locale language, String text) {
        return language.getLanguage().equals("ru") ? "«" + text + "»" : "“" + text + "”";
    }
}
