package org.lekalo.server.card;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** That something happened: {@code key} says what where it is kept, {@code number} orders what happened at once. */
record Moment(Source source, Instant at, long number, String key) {

    Mark mark() {
        return new Mark(at, source, number);
    }

    /** Those of the sources. */
    static List<String> keys(List<Moment> moments, Set<Source> sources) {
        return moments.stream()
                .filter(moment -> sources.contains(moment.source()))
                .map(Moment::key)
                .distinct()
                .toList();
    }
}
