package org.lekalo.server.exchange;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lekalo.library.contract.RecordsApi.Match;
import org.lekalo.server.search.RecordLookup.Said;

/**
 * Records by what cells say of them.
 *
 * @param asked what a text looks for among what the records are known by
 */
record Recognised(Function<String, Set<String>> asked, boolean exactFirst, Map<String, List<Said>> byMeaning) {

    static final Recognised NOTHING = new Recognised(Set::of, false, Map.of());

    private static final int MOST_NAMED = 3;

    /** @param exactFirst whether those that are written as the cell is are meant, where there are such */
    static Recognised of(
            Collection<Said> records,
            Function<String, Set<String>> known,
            Function<String, Set<String>> asked,
            boolean exactFirst) {
        Map<String, List<Said>> byMeaning = new HashMap<>();
        records.forEach(record -> known.apply(record.text())
                .forEach(meaning -> byMeaning.merge(
                        meaning,
                        List.of(record),
                        (some, more) ->
                                Stream.concat(some.stream(), more.stream()).toList())));
        return new Recognised(asked, exactFirst, byMeaning);
    }

    /** Those that the text of a cell may mean. */
    List<Said> by(String text) {
        var meant = new LinkedHashSet<Said>();
        asked.apply(text).forEach(meaning -> meant.addAll(byMeaning.getOrDefault(meaning, List.of())));
        var exact = meant.stream().filter(record -> record.text().equals(text)).toList();
        return exactFirst && !exact.isEmpty() ? exact : List.copyOf(meant);
    }

    /** The records for a sentence that says that there are several. */
    static Map<String, Object> facts(List<Said> records) {
        var named = records.stream()
                .limit(MOST_NAMED)
                .map(Said::record)
                .map(Recognised::named)
                .collect(joining(", "));
        return Map.of("records", records.size() > MOST_NAMED ? named + ", …" : named);
    }

    private static String named(Match record) {
        return record.title() + " (№ " + record.ref().id() + ")";
    }
}
