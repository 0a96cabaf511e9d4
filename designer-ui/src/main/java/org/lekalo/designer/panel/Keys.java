package org.lekalo.designer.panel;

import java.util.Locale;

/** The message keys of closed choices: {@code panel.unit} and {@code WORKING_DAYS} give {@code panel.unit.working-days}. */
final class Keys {

    private Keys() {}

    static String of(String prefix, Enum<?> choice) {
        return prefix + "." + choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
