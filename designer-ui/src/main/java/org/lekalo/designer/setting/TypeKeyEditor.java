package org.lekalo.designer.setting;

import com.vaadin.flow.component.select.Select;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.RecordTypes;
import org.lekalo.library.setting.StageKey;
import org.lekalo.library.setting.StageKeys;

/** A type of records; one with stages where a stage of it is asked for too. */
final class TypeKeyEditor extends Select<String> {

    TypeKeyEditor(Asked<String> asked) {
        setLabel(asked.label());
        setHelperText(asked.help());
        setPlaceholder(getTranslation("panel.choose"));
        setRequiredIndicatorVisible(asked.setting().needed());
        setEmptySelectionAllowed(asked.mayStayOpen());
        boolean withStages = asked.sheet().settings().stream()
                .anyMatch(other -> other.kind() instanceof StageKey || other.kind() instanceof StageKeys);
        var types = asked.around().company().types();
        Offer.of(
                        types.all().stream()
                                .filter(type -> !withStages || !type.pipelines().isEmpty())
                                .toList(),
                        RecordType::key,
                        type -> type.name().in(getLocale()),
                        key -> types.type(key)
                                .map(type -> type.name().in(getLocale()))
                                .orElse(key),
                        getTranslation(isKnown(types, asked.value()) ? "panel.pipeline.none" : "panel.type.gone"))
                .in(this, asked.value());
        addValueChangeListener(event -> asked.changed().to(event.getValue()));
    }

    private static boolean isKnown(RecordTypes types, @Nullable String key) {
        return key != null && types.type(key).isPresent();
    }
}
