package org.lekalo.designer.words;

import java.util.Locale;

/** The message keys of closed choices: {@code panel.unit} and {@code WORKING_DAYS} give {@code panel.unit.working-days}. */
public final class Keys {

    private Keys() {}

    public static String of(String prefix, Enum<?> choice) {
        return prefix + "." + choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
