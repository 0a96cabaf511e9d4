package org.lekalo.library.setting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.record.Part;
import org.lekalo.library.record.Visible;

/**
 * What is set on one block. Reading never fails: a setting that cannot be read counts as unset and is named, so that the
 * check can say so.
 */
public final class Settings {

    private final List<Setting<?>> all;
    private final Map<String, Object> values;
    private final List<String> unreadable;
    private final Map<String, Object> around;

    private Settings(
            List<Setting<?>> all, Map<String, Object> values, List<String> unreadable, Map<String, Object> around) {
        this.all = List.copyOf(all);
        this.values = Map.copyOf(values);
        this.unreadable = List.copyOf(unreadable);
        this.around = Map.copyOf(around);
    }

    public static Settings read(List<Setting<?>> all, Map<String, String> properties) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<String> unreadable = new ArrayList<>();
        for (var setting : all) {
            var kind = setting.kind();
            if (kind.properties(setting.name()).stream().anyMatch(name -> isGiven(properties.get(name)))) {
                kind.read(setting.name(), properties)
                        .ifPresentOrElse(
                                value -> values.put(setting.name(), value), () -> unreadable.add(setting.name()));
            }
        }
        return new Settings(all, values, unreadable, Map.of());
    }

    /** Those of a freshly placed block. */
    public static Settings fresh(List<Setting<?>> all) {
        Map<String, Object> values = new LinkedHashMap<>();
        all.forEach(setting -> setting.preset().ifPresent(value -> values.put(setting.name(), value)));
        return new Settings(all, values, List.of(), Map.of());
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !Visible.isBlank(text);
    }

    /** The names of those that could not be read. */
    public List<String> unreadable() {
        return unreadable;
    }

    /** What is set, in a few words. */
    public <T> Optional<String> said(Setting<T> setting, Names names) {
        return find(setting)
                .filter(setting.kind()::isWhole)
                .flatMap(value -> setting.kind().said(value, names));
    }

    @SuppressWarnings("unchecked") // a setting's values are put in by its own kind
    public <T> Optional<T> find(Setting<T> setting) {
        return Optional.ofNullable((T) values.get(setting.name()))
                .or(() -> handedDown(setting))
                .or(setting::unset);
    }

    /** As {@link #find}, but for what is set elsewhere. */
    private <T> Optional<T> own(Setting<T> setting) {
        return isHandedDown(setting) ? Optional.empty() : find(setting);
    }

    /** What the check has seen to be there. */
    public <T> T get(Setting<T> setting) {
        return find(setting).orElseThrow(() -> new NoSuchElementException("Not set: " + setting.name()));
    }

    public <T> Settings with(Setting<T> setting, @Nullable T value) {
        Map<String, Object> changed = new LinkedHashMap<>(values);
        changed.remove(setting.name());
        if (value != null) {
            changed.put(setting.name(), value);
        }
        return new Settings(
                all,
                changed,
                unreadable.stream().filter(name -> !name.equals(setting.name())).toList(),
                around);
    }

    /**
     * What is not set here holds as it is set on what the block stands in. There it is looked at, and counts as used; what is
     * nearer goes first.
     */
    public Settings within(Settings outer) {
        Map<String, Object> handedDown = new LinkedHashMap<>(around);
        for (var setting : all) {
            if (outer.has(setting)) {
                handedDown.putIfAbsent(setting.name(), outer.values.get(setting.name()));
            }
        }
        return new Settings(all, values, unreadable, handedDown);
    }

    private boolean has(Setting<?> other) {
        return values.containsKey(other.name())
                && all.stream()
                        .anyMatch(setting -> setting.name().equals(other.name())
                                && setting.kind().equals(other.kind()));
    }

    /** Whether it is set on the block itself. */
    public boolean says(Setting<?> setting) {
        return values.containsKey(setting.name());
    }

    private boolean isHandedDown(Setting<?> setting) {
        return around.containsKey(setting.name()) && !values.containsKey(setting.name());
    }

    /** What holds while it is not set here, since the block stands where it does. */
    @SuppressWarnings("unchecked") // both settings are of one kind
    public <T> Optional<T> handedDown(Setting<T> setting) {
        return Optional.ofNullable((T) around.get(setting.name()));
    }

    /** The properties of what is not set here and holds all the same. */
    public Map<String, String> handedDown() {
        Map<String, String> properties = new LinkedHashMap<>();
        all.stream().filter(this::isHandedDown).forEach(setting -> handDown(setting, properties));
        return properties;
    }

    private <T> void handDown(Setting<T> setting, Map<String, String> into) {
        handedDown(setting).ifPresent(value -> setting.kind().write(setting.name(), value, into));
    }

    /** The properties in the settings' order; what is unset is left out. */
    public Map<String, String> written() {
        Map<String, String> properties = new LinkedHashMap<>();
        all.forEach(setting -> write(setting, properties));
        properties.values().removeIf(Visible::isBlank);
        return properties;
    }

    private <T> void write(Setting<T> setting, Map<String, String> into) {
        own(setting)
                .filter(setting::isWritten)
                .ifPresent(value -> setting.kind().write(setting.name(), value, into));
    }

    /** Each setting by itself; nothing where some cannot be read. */
    public void check(Spot spot) {
        all.forEach(setting -> check(setting, spot.of(setting.name())));
    }

    private <T> void check(Setting<T> setting, Spot spot) {
        if (setting.isMissing(find(setting))) {
            spot.missing();
        } else {
            own(setting).ifPresent(set -> setting.kind().check(set, spot));
        }
    }

    /** The names that expressions in them take from outside. */
    public Stream<String> names() {
        return all.stream().flatMap(this::names);
    }

    private <T> Stream<String> names(Setting<T> setting) {
        return own(setting).stream().flatMap(setting.kind()::names);
    }

    public Stream<Part> uses(Surroundings around) {
        return all.stream().flatMap(setting -> uses(setting, around));
    }

    /** The numbers of the processes that they have run. */
    public Stream<Long> processes() {
        return all.stream().flatMap(this::processes);
    }

    private <T> Stream<Long> processes(Setting<T> setting) {
        return find(setting).stream().flatMap(setting.kind()::processes);
    }

    /** Those who are given work, or news. */
    public Stream<Responsible> named() {
        return all.stream().flatMap(this::named);
    }

    private <T> Stream<Responsible> named(Setting<T> setting) {
        return own(setting).stream().flatMap(setting.kind()::named);
    }

    private <T> Stream<Part> uses(Setting<T> setting, Surroundings around) {
        return own(setting).stream().flatMap(value -> setting.kind().uses(value, around));
    }

    /** The names of all properties that may stand on a block with these settings. */
    public static List<String> properties(Collection<Setting<?>> all) {
        return all.stream()
                .flatMap(setting -> setting.kind().properties(setting.name()).stream())
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Settings settings
                && all.equals(settings.all)
                && values.equals(settings.values)
                && around.equals(settings.around);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
