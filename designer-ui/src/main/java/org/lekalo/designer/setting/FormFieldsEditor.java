package org.lekalo.designer.setting;

import static java.util.stream.Collectors.toSet;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.lekalo.designer.look.Glyph;
import org.lekalo.library.setting.Answers;
import org.lekalo.library.setting.FormField;
import org.lekalo.library.setting.FormField.Use;
import org.lekalo.library.setting.Setting;
import org.lekalo.library.setting.Settings;

/**
 * The fields of a task's form. Several are picked at a time, and once is said what is done with them; who decides sees what he
 * decides about, and changes nothing of it unless that is chosen.
 */
final class FormFieldsEditor extends Div {

    private final boolean decision;
    private final Select<Use> use;
    private final Button asBefore = new Button();
    private final RecordFieldsEditor<FormField> fields;

    FormFieldsEditor(Asked<List<FormField>> asked) {
        decision = isDecision(asked.sheet().settings(), asked.sheet().set());
        use = FormFieldEntry.use(List.of(Use.values()), decision ? Use.SHOWN : Use.EDITABLE);
        use.setAriaLabel(getTranslation("panel.use.added"));
        use.setTooltipText(getTranslation("panel.use.added"));
        asBefore.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        asBefore.setIcon(Glyph.PLUS.icon());
        asBefore.addClickListener(click -> append(asked));
        var heard = new Asked<List<FormField>>(
                asked.setting(),
                asked.value(),
                now -> {
                    offerAsBefore(asked);
                    asked.changed().to(now);
                },
                asked.sheet());
        fields = new RecordFieldsEditor<>(heard, new FormFieldEntry(use), use, asBefore);
        offerAsBefore(asked);
        add(fields);
    }

    /** Whether the task ends with one of several answers. */
    static boolean isDecision(List<Setting<?>> settings, Settings set) {
        return settings.stream()
                .filter(setting -> setting.kind() instanceof Answers)
                .flatMap(setting -> set.find(setting).stream())
                .anyMatch(answers -> ((List<?>) answers).size() > 1);
    }

    private void offerAsBefore(Asked<List<FormField>> asked) {
        asBefore.setVisible(!missing(asked).isEmpty());
        asked.around()
                .formBefore()
                .ifPresent(before -> asBefore.setText(
                        before.task().isBlank()
                                ? getTranslation("panel.form.as-before")
                                : getTranslation("panel.form.as-in", before.task())));
    }

    private void append(Asked<List<FormField>> asked) {
        fields.append(missing(asked).stream()
                .map(field -> decision ? new FormField(field.field(), Use.SHOWN) : field)
                .toList());
    }

    private List<FormField> missing(Asked<List<FormField>> asked) {
        var here = fields.items().stream().map(FormField::field).collect(toSet());
        return asked.around().formBefore().stream()
                .flatMap(before -> before.form().stream())
                .filter(field -> !here.contains(field.field()))
                .toList();
    }
}
