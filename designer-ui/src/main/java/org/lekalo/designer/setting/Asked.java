package org.lekalo.designer.setting;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.condition.Changed;
import org.lekalo.library.setting.Setting;
import org.lekalo.library.setting.Settings;
import org.lekalo.library.setting.Wording;

/**
 * A setting of a block that is asked for.
 *
 * @param value what is set; null where nothing is, or it cannot be read
 * @param changed hears what is set from now on; null takes it back
 * @param sheet the form it is asked on
 */
record Asked<T>(Setting<T> setting, @Nullable T value, Changed<T> changed, Sheet sheet) {

    /**
     * @param settings all that are asked for
     * @param set what is set of them
     */
    record Sheet(List<Setting<?>> settings, Settings set, Wording wording, Around around) {}

    String label() {
        return sheet.wording().label(setting.name());
    }

    String help() {
        return find("help").orElse("");
    }

    Optional<String> find(String what) {
        return sheet.wording().find(setting.name(), what);
    }

    Around around() {
        return sheet.around();
    }

    /** What holds as long as it is not set here. */
    Optional<T> handedDown() {
        return around().handedDown().handedDown(setting);
    }

    /** Whether a person may leave it open, and nothing else holds then. */
    boolean mayStayOpen() {
        return handedDown().isPresent() || (!setting.needed() && setting.unset().isEmpty());
    }
}
