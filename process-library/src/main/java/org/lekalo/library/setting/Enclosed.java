package org.lekalo.library.setting;

import java.util.List;

/**
 * The files of the process's record that a letter takes along.
 *
 * @param documents all that are attached to it
 * @param fields the keys of fields whose file is taken
 */
public record Enclosed(boolean documents, List<String> fields) {

    public static final Enclosed NOTHING = new Enclosed(false, List.of());

    public Enclosed {
        fields = List.copyOf(fields);
    }
}
