package org.lekalo.library.setting;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
     */
    public record Known(String name, List<String> recordTypes, List<String> ends, Set<Long> calls) {}

    public Optional<Known> find(long number) {
        return Optional.ofNullable(all.get(number));
    }

    public boolean isOwn(long number) {
        return own != null && own == number;
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
