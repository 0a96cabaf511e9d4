package org.lekalo.server.incident;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** Why a step failed and what to do about it, in the reader's language. */
final class IncidentSentences {

    private static final String BUNDLE = "org.lekalo.server.incident.incidents";
    private static final String UNEXPECTED = "incident.unexpected";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private IncidentSentences() {}

    static String of(String reason, Map<String, String> facts, Locale language) {
        var locale = language.getLanguage().equals("en") ? Locale.ENGLISH : Locale.forLanguageTag("ru");
        var bundle = ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK);
        var sentence = bundle.getString(bundle.containsKey(reason) ? reason : UNEXPECTED);
        for (var fact : facts.entrySet()) {
            sentence = sentence.replace("{" + fact.getKey() + "}", fact.getValue());
        }
        return sentence;
    }
}
