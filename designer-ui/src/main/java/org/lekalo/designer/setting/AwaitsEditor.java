package org.lekalo.designer.setting;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.finding.Rule;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.setting.Awaited;
import org.lekalo.library.setting.Awaited.EntersStage;
import org.lekalo.library.setting.Awaited.FieldChanges;
import org.lekalo.library.setting.Awaits;
import org.lekalo.library.setting.FieldKey;
import org.lekalo.library.setting.Setting;
import org.lekalo.library.setting.StageKey;
import org.lekalo.library.setting.StagePlace;

/** What is to happen to the record, and below it which stage or field that is about. */
final class AwaitsEditor extends Div {

    private static final Setting<StagePlace> STAGE =
            Setting.of("stage", new StageKey()).mandatory();

    private static final Setting<String> FIELD = Setting.of(
                    "changedField", new FieldKey(Set.of(FieldKind.values()), Rule.FIELD_NOT_HEARD))
            .mandatory();

    private final transient Asked<Awaited> asked;
    private final Div about = new Div();

    AwaitsEditor(Asked<Awaited> asked) {
        this.asked = asked;
        addClassName("panel-stack");
        about.addClassName("panel-setting");
        var what = new Select<String>();
        what.setLabel(asked.label());
        what.setHelperText(asked.help());
        what.setPlaceholder(getTranslation("panel.choose"));
        what.setRequiredIndicatorVisible(asked.setting().needed());
        what.setItems(Awaits.WORDS);
        what.setItemLabelGenerator(word -> word == null
                ? ""
                : asked.sheet().wording().choice(asked.setting().name(), word));
        what.setValue(word(asked.value()));
        what.addValueChangeListener(event -> choose(event.getValue()));
        ask(asked.value());
        add(what, about);
    }

    private static @Nullable String word(@Nullable Awaited value) {
        if (value == null) {
            return null;
        }
        return value instanceof EntersStage ? Awaits.ENTERS_STAGE : Awaits.FIELD_CHANGES;
    }

    private void choose(@Nullable String word) {
        var value = Awaits.ENTERS_STAGE.equals(word) ? new EntersStage(new StagePlace("", null)) : new FieldChanges("");
        asked.changed().to(value);
        ask(value);
    }

    private void ask(@Nullable Awaited value) {
        about.removeAll();
        if (value instanceof EntersStage stage) {
            about.add(new StageKeyEditor(new Asked<>(
                    STAGE,
                    stage.place(),
                    place -> asked.changed().to(new EntersStage(place == null ? new StagePlace("", null) : place)),
                    asked.sheet())));
        } else if (value instanceof FieldChanges field) {
            about.add(FieldKeyEditor.among(
                    new Asked<>(
                            FIELD,
                            field.field().isEmpty() ? null : field.field(),
                            key -> asked.changed().to(new FieldChanges(key == null ? "" : key)),
                            asked.sheet()),
                    AwaitsEditor::isHeard));
        }
    }

    private static boolean isHeard(Field field) {
        return !field.readOnly();
    }
}
