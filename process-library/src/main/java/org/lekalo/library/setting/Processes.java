package org.lekalo.library.setting;

import static java.util.Comparator.comparing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The published processes, by their numbers, as one that has others run sees them.
 *
 * @param own the number of the one that is drawn; null where it has none
 */
public record Processes(@Nullable Long own, Map<Long, Known> all) {

    public static final Processes NONE = new Processes(null, Map.of());

    public Processes {
        all = Map.copyOf(all);
    }

    /**
     * A published process.
     *
     * @param recordTypes the types of the records that it can be started on
     * @param ends what the ends are called that a run may come to
     * @param calls the numbers of those that it has run itself
     * @param asked by those numbers, the ends of theirs that it asks for
     */
    public record Known(
            String name, List<String> recordTypes, List<String> ends, Set<Long> calls, Map<Long, Set<String>> asked) {

        /** One that goes on the same way whatever end the others come to. */
        public Known(String name, List<String> recordTypes, List<String> ends, Set<Long> calls) {
            this(name, recordTypes, ends, calls, Map.of());
        }
    }

    public Optional<Known> find(long number) {
        return Optional.ofNullable(all.get(number));
    }

    public boolean isOwn(long number) {
        return own != null && own == number;
    }

    /** The names of the processes that ask for an end of the one that is drawn, by what the end is called. */
    public SortedMap<String, List<String>> askedOfOwn() {
        var asked = new TreeMap<String, List<String>>();
        if (own != null) {
            all.values().stream()
                    .sorted(comparing(Known::name))
                    .forEach(known -> known.asked()
                            .getOrDefault(own, Set.of())
                            .forEach(end -> asked.computeIfAbsent(end, first -> new ArrayList<>())
                                    .add(known.name())));
        }
        return asked;
    }

    /** Whether a process has, directly or by others, the one that is drawn run. */
    public boolean comesBackFrom(long number) {
        var seen = new HashSet<Long>();
        var ahead = new ArrayDeque<Long>(List.of(number));
        while (!ahead.isEmpty()) {
            long next = ahead.remove();
            if (isOwn(next)) {
                return true;
            }
            if (seen.add(next)) {
                find(next).ifPresent(known -> ahead.addAll(known.calls()));
            }
        }
        return false;
    }
}
