package org.lekalo.designer.setting;

import com.vaadin.flow.component.textfield.IntegerField;
import org.lekalo.designer.look.WholeNumbers;
import org.lekalo.library.setting.Whole;

/** A whole number; out of bounds the former one stays, and the bounds are said. */
final class WholeEditor {

    private WholeEditor() {}

    static IntegerField of(Asked<Integer> asked) {
        var kind = (Whole) asked.setting().kind();
        var field = WholeNumbers.between(kind.least(), kind.most(), asked.label());
        field.setHelperText(asked.help());
        field.setPlaceholder(asked.find("unset").orElse(""));
        field.setRequiredIndicatorVisible(asked.setting().needed());
        field.setClearButtonVisible(asked.mayStayOpen());
        field.setValue(asked.value());
        field.addValueChangeListener(event -> {
            if (WholeNumbers.isMeant(field)) {
                asked.changed().to(event.getValue());
            }
        });
        return field;
    }
}
