package org.lekalo.library.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How documents name one element from within another. */
public final class Reference {

    private Reference() {}

    /** The identifier that is meant: some tools put the prefix of the document's own namespace before it, or line breaks around. */
    public static String meant(String written, Set<String> known) {
        if (known.contains(written)) {
            return written;
        }
        var whole = written.strip();
        var local = local(whole);
        return !known.contains(whole) && known.contains(local) ? local : whole;
    }

    /** All that may be {@link #meant}, each once. */
    static Set<String> readings(String written) {
        var whole = written.strip();
        return new LinkedHashSet<>(List.of(written, whole, local(whole)));
    }

    private static String local(String whole) {
        return whole.substring(whole.indexOf(':') + 1);
    }
}
