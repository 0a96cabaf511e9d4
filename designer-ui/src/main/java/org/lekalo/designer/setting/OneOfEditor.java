package org.lekalo.designer.setting;

import com.vaadin.flow.component.select.Select;
import org.lekalo.library.setting.OneOf;

/** One of a few words. */
final class OneOfEditor<E extends Enum<E>> extends Select<E> {

    OneOfEditor(Asked<E> asked) {
        var kind = (OneOf<E>) asked.setting().kind();
        setLabel(asked.label());
        setHelperText(asked.help());
        setPlaceholder(asked.find("unset").orElseGet(() -> getTranslation("panel.choose")));
        setRequiredIndicatorVisible(asked.setting().needed());
        setEmptySelectionAllowed(asked.mayStayOpen());
        setEmptySelectionCaption(asked.find("unset").orElse(""));
        setItems(kind.type().getEnumConstants());
        setItemLabelGenerator(choice -> choice == null
                ? asked.find("unset").orElse("")
                : asked.sheet().wording().choice(asked.setting().name(), kind.write(choice)));
        setValue(asked.value());
        addValueChangeListener(event -> asked.changed().to(event.getValue()));
    }
}
