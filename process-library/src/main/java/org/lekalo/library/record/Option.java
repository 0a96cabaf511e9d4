package org.lekalo.library.record;

import java.util.List;

/**
 * One choice of a choice field.
 *
 * @param removed no longer to be chosen; kept so that what was chosen before still has its name
 */
public record Option(String key, Text name, boolean removed) {

    public Option(String key, Text name) {
        this(key, name, false);
    }

    /** Those that may still be chosen. */
    public static List<Option> offered(List<Option> options) {
        return options.stream().filter(option -> !option.removed()).toList();
    }
}
