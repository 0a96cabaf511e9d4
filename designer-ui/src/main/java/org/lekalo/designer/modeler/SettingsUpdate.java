package org.lekalo.designer.modeler;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Changes to one element, undone as one step.
 *
 * @param name null leaves it as it is
 * @param documentation null leaves it as it is, empty removes it
 * @param properties settings by name; a null value removes the setting, one that is not named stays
 */
public record SettingsUpdate(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String name,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String documentation,
        Map<String, @Nullable String> properties) {

    public static SettingsUpdate name(String name) {
        return new SettingsUpdate(name, null, Map.of());
    }

    public static SettingsUpdate documentation(String documentation) {
        return new SettingsUpdate(null, documentation, Map.of());
    }

    public static SettingsUpdate properties(Map<String, @Nullable String> properties) {
        return new SettingsUpdate(null, null, properties);
    }
}
