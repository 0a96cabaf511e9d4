package org.lekalo.library.setting;

import java.util.Optional;

/**
 * One thing an analyst sets on a block.
 *
 * @param needed whether the block can do nothing without it
 * @param preset what a freshly placed block has
 * @param unset what holds where nothing is set; it is not written, but where it is the preset
 */
public record Setting<T>(String name, SettingKind<T> kind, boolean needed, Optional<T> preset, Optional<T> unset) {

    public static <T> Setting<T> of(String name, SettingKind<T> kind) {
        return new Setting<>(name, kind, false, Optional.empty(), Optional.empty());
    }

    public Setting<T> mandatory() {
        return new Setting<>(name, kind, true, preset, unset);
    }

    public Setting<T> preset(T value) {
        return new Setting<>(name, kind, needed, Optional.of(value), unset);
    }

    public Setting<T> unset(T value) {
        return new Setting<>(name, kind, needed, preset, Optional.of(value));
    }

    boolean isMissing(Optional<T> value) {
        return needed && value.filter(kind::isWhole).isEmpty();
    }

    boolean isWritten(T value) {
        return preset.isPresent() || !unset.equals(Optional.of(value));
    }
}
