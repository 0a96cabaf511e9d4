package org.lekalo.server.metadata;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A key made from a name: in Latin letters, free, and no word that FEEL or a record keeps for itself. */
final class NewKey {

    private static final int LONGEST = 24;

    private static final Set<String> RESERVED = Set.of(
            "and",
            "or",
            "not",
            "in",
            "between",
            "if",
            "then",
            "else",
            "for",
            "return",
            "some",
            "every",
            "satisfies",
            "instance",
            "of",
            "function",
            "external",
            "true",
            "false",
            "null",
            "partial",
            "item",
            "choice",
            "record",
            "process",
            "id",
            "ref",
            "version",
            "department",
            "search",
            "file",
            "date",
            "time",
            "duration",
            "string",
            "number",
            "list",
            "context",
            "range",
            "contains",
            "count",
            "sum",
            "min",
            "max",
            "now",
            "today",
            "type");

    private static final Map<Character, String> LATIN = Map.ofEntries(
            Map.entry('а', "a"),
            Map.entry('б', "b"),
            Map.entry('в', "v"),
            Map.entry('г', "g"),
            Map.entry('д', "d"),
            Map.entry('е', "e"),
            Map.entry('ё', "e"),
            Map.entry('ж', "zh"),
            Map.entry('з', "z"),
            Map.entry('и', "i"),
            Map.entry('й', "y"),
            Map.entry('к', "k"),
            Map.entry('л', "l"),
            Map.entry('м', "m"),
            Map.entry('н', "n"),
            Map.entry('о', "o"),
            Map.entry('п', "p"),
            Map.entry('р', "r"),
            Map.entry('с', "s"),
            Map.entry('т', "t"),
            Map.entry('у', "u"),
            Map.entry('ф', "f"),
            Map.entry('х', "h"),
            Map.entry('ц', "ts"),
            Map.entry('ч', "ch"),
            Map.entry('ш', "sh"),
            Map.entry('щ', "sch"),
            Map.entry('ъ', ""),
            Map.entry('ы', "y"),
            Map.entry('ь', ""),
            Map.entry('э', "e"),
            Map.entry('ю', "yu"),
            Map.entry('я', "ya"));

    private NewKey() {}

    /** @param prefix put before what could not begin a key or is reserved */
    static String of(String name, String prefix, Predicate<String> taken) {
        var latin = name.toLowerCase(Locale.ROOT)
                .chars()
                .mapToObj(c -> LATIN.getOrDefault((char) c, String.valueOf((char) c)))
                .collect(Collectors.joining())
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_+|_+$", "");
        var base = latin.isEmpty() ? prefix : latin;
        if (!Character.isLetter(base.charAt(0)) || RESERVED.contains(base)) {
            base = prefix + "_" + base;
        }
        base = base.substring(0, Math.min(base.length(), LONGEST)).replaceAll("_+$", "");
        var key = base;
        for (int next = 2; taken.test(key); next++) {
            key = base + "_" + next;
        }
        return key;
    }
}
