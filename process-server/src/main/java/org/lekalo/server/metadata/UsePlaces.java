package org.lekalo.server.metadata;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lekalo.library.contract.MetadataApi.By;
import org.lekalo.library.contract.MetadataApi.StillUsed;
import org.lekalo.library.contract.MetadataApi.Use;
import org.lekalo.library.contract.RefusalSentences;
import org.lekalo.library.message.Quoted;
import org.springframework.context.i18n.LocaleContextHolder;

/** Says where something is used, in the caller's language. */
public final class UsePlaces {

    private static final int SHOWN = 10;

    private UsePlaces() {}

    /** Refused where it is used at all. */
    public static void requireNone(List<Use> places) {
        if (!places.isEmpty()) {
            throw refusal(places, false);
        }
    }

    static StillUsed refusal(List<Use> places, boolean onlyDrafts) {
        return new StillUsed(Map.of(
                "uses",
                places.stream().map(UsePlaces::fact).toList(),
                "onlyDrafts",
                onlyDrafts,
                "places",
                sentences(places).stream().limit(SHOWN).collect(joining("; "))));
    }

    /** Each place once, as one reads it. */
    public static List<String> sentences(List<Use> places) {
        return places.stream().map(UsePlaces::sentence).distinct().toList();
    }

    private static String sentence(Use use) {
        if (use.by() == By.SETTING) {
            return use.name();
        }
        var key = "refusal.use." + use.by().name().toLowerCase(Locale.ROOT);
        var language = LocaleContextHolder.getLocale();
        var place = RefusalSentences.of(key, fact(use), language);
        return use.step().isEmpty() ? place : place + " (" + Quoted.in(language, use.step()) + ")";
    }

    private static Map<String, Object> fact(Use use) {
        Map<String, Object> fact = new LinkedHashMap<>();
        fact.put("by", use.by().name());
        fact.put("name", use.name());
        fact.put("step", use.step());
        if (use.version() != null) {
            fact.put("version", use.version());
        }
        return fact;
    }
}
