package org.lekalo.designer.look;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase.CustomValueSetEvent;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Optional;

/** Says at a box with a list that what was typed is not in it; by itself a box would forget it without a word. */
public final class OnlyFromList {

    private OnlyFromList() {}

    /** What was typed and is nothing of the list, until something is chosen or it was said once more. */
    private record Stray(String sentence) {}

    public static void in(ComboBox<?> box) {
        box.setAllowCustomValue(true);
        box.addValueChangeListener(event -> ComponentUtil.setData(box, Stray.class, null));
        box.addCustomValueSetListener(event -> refuse(box, event));
    }

    private static void refuse(ComboBox<?> box, CustomValueSetEvent<? extends ComboBox<?>> typed) {
        var text = typed.getDetail().strip();
        box.getElement().executeJs("this._revertInputValueToValue()");
        if (!text.isEmpty()) {
            var sentence = I18NProvider.translate("form.not-in-list", text);
            ComponentUtil.setData(box, Stray.class, new Stray(sentence));
            box.setErrorMessage(sentence);
            box.setInvalid(true);
        }
    }

    /** What is to be said at the box before anything is saved that was not meant. */
    public static Optional<String> stray(ComboBox<?> box) {
        return Optional.ofNullable(ComponentUtil.getData(box, Stray.class)).map(Stray::sentence);
    }

    /** To be called when it was said: the box shows what it holds again, so whoever saves once more means that. */
    public static void said(ComboBox<?> box) {
        ComponentUtil.setData(box, Stray.class, null);
    }
}
