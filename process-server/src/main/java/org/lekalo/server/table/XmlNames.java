package org.lekalo.server.table;

import java.util.HashSet;
import java.util.Set;

/** The names that a part uses, of which a parser keeps every one; those of a real sheet are few. */
final class XmlNames {

    private static final int MOST = 2_000;

    private final Set<String> names = new HashSet<>();

    void add(String name) {
        if (names.add(name) && names.size() > MOST) {
            throw Bounds.refused("table-damaged");
        }
    }
}
