package org.lekalo.library.model;

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
        var local = whole.substring(whole.indexOf(':') + 1);
        return !known.contains(whole) && known.contains(local) ? local : whole;
    }
}
