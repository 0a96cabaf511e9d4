package org.lekalo.designer.setting;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.condition.Changed;
import org.lekalo.library.block.Block;
import org.lekalo.library.setting.FailureName;
import org.lekalo.library.setting.Filter;
import org.lekalo.library.setting.FormFields;
import org.lekalo.library.setting.ManyRecords;
import org.lekalo.library.setting.Setting;
import org.lekalo.library.setting.Settings;
import org.lekalo.library.setting.TypeKey;
import org.lekalo.library.setting.Wording;

/**
 * The form of a block: its settings in their order, each in the editor of its kind. What changes is told property by property;
 * a null takes one away.
 */
public final class SettingsForm extends Div {

    private final transient Block block;
    private final transient Wording wording;
    private final Changed<Map<String, @Nullable String>> changed;
    private final Map<String, Div> places = new LinkedHashMap<>();
    private final Map<String, Div> problems = new HashMap<>();
    private transient Map<String, @Nullable String> properties;
    private transient Settings settings;
    private transient Around around;

    public SettingsForm(
            Block block,
            Map<String, String> properties,
            Around around,
            Changed<Map<String, @Nullable String>> changed) {
        this.block = block;
        this.wording = Wording.of(block.id(), getLocale());
        this.changed = changed;
        this.properties = new HashMap<>(properties);
        this.settings = Settings.read(block.settings(), properties);
        this.around = around;
        addClassName("panel-form");
        for (var setting : block.settings()) {
            var place = new Div();
            place.addClassName("panel-setting");
            places.put(setting.name(), place);
            var problem = new Div();
            problem.addClassName("panel-problems");
            problems.put(setting.name(), problem);
            add(place, problem);
            ask(setting);
        }
        wording.hint().ifPresent(hint -> add(new Hint(hint)));
    }

    /** The drawing says something else than was written here: what is set otherwise is shown anew, and nothing else. */
    public void show(Map<String, String> drawn) {
        var before = settings;
        properties = new HashMap<>(drawn);
        settings = Settings.read(block.settings(), drawn);
        boolean otherType = !Objects.equals(typeIn(before), typeIn(settings));
        askAgain(before, otherType);
    }

    public boolean asks(String setting) {
        return problems.containsKey(setting);
    }

    /** What is wrong with a setting stands under it. */
    public void showProblems(Map<String, List<Component>> bySetting) {
        problems.forEach((setting, place) -> {
            place.removeAll();
            place.add(bySetting.getOrDefault(setting, List.of()));
        });
    }

    /** What settings are chosen from changed. */
    public void show(Around now) {
        boolean otherRecords = !now.isAboutTheSameAs(around);
        var before = around;
        around = now;
        if (!now.place().equals(before.place())) {
            block.settings().stream()
                    .filter(setting -> isOfferedElsewhere(setting, before))
                    .forEach(this::ask);
        }
        if (otherRecords && !saysItsType()) {
            askAgain(settings, true);
        }
    }

    private boolean isOfferedElsewhere(Setting<?> setting, Around before) {
        return !around.handedDown()
                        .handedDown(setting)
                        .equals(before.handedDown().handedDown(setting))
                || setting.kind() instanceof FailureName
                || (setting.kind() instanceof FormFields && !around.formBefore().equals(before.formBefore()));
    }

    private void askAgain(Settings before, boolean otherType) {
        for (var setting : block.settings()) {
            boolean isOther = !settings.find(setting).equals(before.find(setting))
                    || settings.unreadable().contains(setting.name())
                            != before.unreadable().contains(setting.name());
            if (isOther || (otherType && Editors.isOfferedByTheType(setting.kind()))) {
                ask(setting);
            }
        }
        askFormWhereItDecidesNow(before);
    }

    private void askFormWhereItDecidesNow(Settings before) {
        if (FormFieldsEditor.isDecision(block.settings(), before)
                != FormFieldsEditor.isDecision(block.settings(), settings)) {
            askAll(FormFields.class);
        }
    }

    private void askAll(Class<?> kind) {
        block.settings().stream()
                .filter(setting -> kind.isInstance(setting.kind()))
                .forEach(this::ask);
    }

    private <T> void ask(Setting<T> setting) {
        var place = place(setting);
        place.removeAll();
        var value = settings.find(setting).orElse(null);
        var sheet = new Asked.Sheet(
                block.settings(), settings, wording, saysItsType() ? around.about(typeIn(settings)) : around);
        place.add(Editors.of(new Asked<>(setting, value, now -> set(setting, now), sheet)));
        if (settings.unreadable().contains(setting.name())) {
            place.add(new Hint(getTranslation("panel.unreadable")));
        }
    }

    private Div place(Setting<?> setting) {
        return Objects.requireNonNull(places.get(setting.name()));
    }

    private <T> void set(Setting<T> setting, @Nullable T value) {
        var before = settings;
        var after = settings.with(setting, value);
        if (setting.kind() instanceof TypeKey) {
            for (var other : block.settings()) {
                after = Editors.isGoneWithTheType(other.kind()) ? after.with(other, null) : after;
            }
        }
        boolean chooseOthers = setting.kind() instanceof ManyRecords;
        if (chooseOthers) {
            for (var other : block.settings()) {
                after = other.kind() instanceof Filter ? after.with(other, null) : after;
            }
        }
        write(setting, after);
        if (chooseOthers) {
            askAll(Filter.class);
        }
        askFormWhereItDecidesNow(before);
        place(setting).getChildren().skip(1).toList().forEach(place(setting)::remove);
        if (!Objects.equals(typeIn(before), typeIn(settings))) {
            block.settings().stream()
                    .filter(other -> Editors.isOfferedByTheType(other.kind()))
                    .forEach(this::ask);
        }
    }

    private void write(Setting<?> setting, Settings after) {
        var written = after.written();
        Map<String, @Nullable String> changes = new HashMap<>();
        for (var each : block.settings()) {
            if (each.equals(setting) || !after.find(each).equals(settings.find(each))) {
                each.kind().properties(each.name()).forEach(name -> changes.put(name, written.get(name)));
            }
        }
        changes.put(Block.PROPERTY, block.id());
        changes.entrySet().removeIf(change -> Objects.equals(change.getValue(), properties.get(change.getKey())));
        properties.putAll(changes);
        properties.values().removeIf(Objects::isNull);
        settings = Settings.read(block.settings(), properties);
        if (!changes.isEmpty()) {
            changed.to(changes);
        }
    }

    private boolean saysItsType() {
        return block.settings().stream().anyMatch(setting -> setting.kind() instanceof TypeKey);
    }

    /** The type of records that the block itself is about. */
    private @Nullable String typeIn(Settings read) {
        return block.settings().stream()
                .filter(setting -> setting.kind() instanceof TypeKey)
                .findFirst()
                .flatMap(read::find)
                .map(String::valueOf)
                .orElse(null);
    }
}
