package org.lekalo.designer.look;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

/** Where one writes what one looks for; it is looked for as soon as one stops typing. */
public final class SearchField extends TextField {

    private static final int LONGEST = 200;

    /** @param label read out, and shown where there is no other label */
    public SearchField(String label, Runnable changed) {
        setPlaceholder(label);
        setAriaLabel(label);
        setPrefixComponent(Glyph.SEARCH.icon());
        setClearButtonVisible(true);
        setMaxLength(LONGEST);
        setValueChangeMode(ValueChangeMode.LAZY);
        addValueChangeListener(change -> changed.run());
    }
}
