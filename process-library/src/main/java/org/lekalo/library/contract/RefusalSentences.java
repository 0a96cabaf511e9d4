package org.lekalo.library.contract;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.lekalo.library.message.Messages;

/**
 * The sentences of the refusals. A sentence is found by {@code refusal.<type>}, or more exactly by
 * {@code refusal.<type>.<what or reason>} where such a fact is a word that has one of its own; it names the facts it
 * shows in braces.
 */
public final class RefusalSentences {

    public static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private static final String BUNDLE = "org.lekalo.library.contract.refusals";
    private static final List<String> NARROWING = List.of("reason", "what");

    private RefusalSentences() {}

    public static String of(Refusal refusal, Locale language) {
        return of("refusal." + refusal.type(), refusal.facts(language), language);
    }

    /** Any sentence of the bundle, with its facts put in; one that is called {@code name.en} is {@code name} in English. */
    public static String of(String key, Map<String, Object> given, Locale language) {
        var facts = in(language, given);
        var messages = Messages.of(BUNDLE, language);
        var found = Stream.concat(NARROWING.stream().map(fact -> key + "." + facts.get(fact)), Stream.of(key))
                .filter(messages::has)
                .findFirst()
                .orElse("refusal.not-understood");
        return messages.sentence(found, facts);
    }

    private static Map<String, Object> in(Locale language, Map<String, Object> given) {
        var ending = language.getLanguage().equals(RUSSIAN.getLanguage()) ? ".ru" : ".en";
        var facts = new HashMap<>(given);
        given.forEach((name, fact) -> {
            if (name.endsWith(ending)) {
                facts.put(name.substring(0, name.length() - ending.length()), fact);
            }
        });
        return facts;
    }
}
