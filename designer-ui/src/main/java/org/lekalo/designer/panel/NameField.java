package org.lekalo.designer.panel;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.lekalo.designer.condition.Changed;
import org.lekalo.library.record.Lengths;

/** A name that stands in the drawing too: what the drawing says is shown, and not told back to it. */
final class NameField extends TextField {

    private String drawn;

    NameField(String label, String name, Changed<String> changed) {
        super(label);
        drawn = name;
        setValue(name);
        setMaxLength(Lengths.NAME);
        setValueChangeMode(ValueChangeMode.ON_CHANGE);
        addValueChangeListener(event -> {
            if (!event.getValue().equals(drawn)) {
                drawn = event.getValue();
                changed.to(drawn);
            }
        });
    }

    /** Leaves alone what is being typed where the drawing says what it said. */
    void show(String name) {
        if (!name.equals(drawn)) {
            drawn = name;
            setValue(name);
        }
    }
}
