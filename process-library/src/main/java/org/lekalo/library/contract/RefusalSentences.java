package org.lekalo.library.contract;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * The sentences of the refusals. A sentence is found by {@code refusal.<type>}, or more exactly by
 * {@code refusal.<type>.<what or reason>} where such a fact is a word that has one of its own; it names the facts it
 * shows in braces.
 */
public final class RefusalSentences {

    private static final String BUNDLE = "org.lekalo.library.contract.refusals";
    private static final List<String> NARROWING = List.of("reason", "what");
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private RefusalSentences() {}

    public static String of(Refusal refusal, Locale language) {
        return of("refusal." + refusal.type(), refusal.facts(), language);
    }

    /** Any sentence of the bundle, with its facts put in. */
    public static String of(String key, Map<String, Object> facts, Locale language) {
        var bundle = ResourceBundle.getBundle(BUNDLE, language(language), NO_FALLBACK);
        var found = Stream.concat(NARROWING.stream().map(fact -> key + "." + facts.get(fact)), Stream.of(key))
                .filter(bundle::containsKey)
                .findFirst()
                .orElse("refusal.not-understood");
        var sentence = bundle.getString(found);
        for (var fact : facts.entrySet()) {
            sentence = sentence.replace("{" + fact.getKey() + "}", String.valueOf(fact.getValue()));
        }
        return sentence;
    }

    /** Russian, unless English is asked for. */
    private static Locale language(Locale asked) {
        return asked.getLanguage().equals("en") ? Locale.ENGLISH : Locale.forLanguageTag("ru");
    }
}
