package org.lekalo.server.metadata;

import java.util.ArrayList;
import java.util.List;

/** The keys of things in a wanted order. */
final class Positions {

    private Positions() {}

    /** Those wanted that there are, once each, and then the others as they stood. */
    static List<String> of(List<String> wanted, List<String> present) {
        List<String> ordered = new ArrayList<>();
        wanted.stream().distinct().filter(present::contains).forEach(ordered::add);
        present.stream().filter(key -> !ordered.contains(key)).forEach(ordered::add);
        return ordered;
    }
}
