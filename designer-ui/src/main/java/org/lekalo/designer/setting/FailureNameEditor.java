package org.lekalo.designer.setting;

import com.vaadin.flow.component.combobox.ComboBox;

/** One of the failures that the block may be for, or all of them. */
final class FailureNameEditor extends ComboBox<String> {

    FailureNameEditor(Asked<String> asked) {
        super(asked.label());
        setHelperText(asked.help());
        setPlaceholder(asked.find("unset").orElse(""));
        setClearButtonVisible(asked.mayStayOpen());
        Offer.of(
                        asked.around().failures(),
                        name -> name,
                        name -> name,
                        name -> name,
                        getTranslation("panel.failure.gone"))
                .in(this, asked.value());
        addValueChangeListener(event -> asked.changed().to(event.getValue()));
    }
}
