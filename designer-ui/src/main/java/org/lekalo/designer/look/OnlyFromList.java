package org.lekalo.designer.look;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Optional;
import org.lekalo.library.record.TextForm;

/**
 * Takes what is typed at a box with a list for the one thing of the list that it leaves, and says where it is none; by itself
 * a box would forget it without a word.
 */
public final class OnlyFromList {

    private OnlyFromList() {}

    /** What was typed and is nothing of the list, until something is chosen or it was said once more. */
    private record Stray(String sentence) {}

    public static <T> void in(ComboBox<T> box) {
        box.setAllowCustomValue(true);
        box.addValueChangeListener(event -> ComponentUtil.setData(box, Stray.class, null));
        box.addCustomValueSetListener(event -> take(box, event.getDetail().strip()));
    }

    private static <T> void take(ComboBox<T> box, String text) {
        box.getElement().executeJs("this._revertInputValueToValue()");
        var left = text.isEmpty() ? List.<T>of() : left(box, text);
        if (left.size() == 1 && begins(box.getItemLabelGenerator().apply(left.get(0)), text)) {
            ComponentUtil.setData(box, Stray.class, null);
            box.setInvalid(false);
            box.setValue(left.get(0));
        } else if (!text.isEmpty()) {
            var sentence = I18NProvider.translate("form.not-in-list", text);
            ComponentUtil.setData(box, Stray.class, new Stray(sentence));
            box.setErrorMessage(sentence);
            box.setInvalid(true);
        }
    }

    /** What the list shows of what is typed, two at most. */
    private static <T> List<T> left(ComboBox<T> box, String text) {
        return FoundRecords.by(box, text)
                .orElseGet(() -> box.getListDataView().getItems().toList())
                .stream()
                .filter(item ->
                        TextForm.plain(box.getItemLabelGenerator().apply(item)).contains(TextForm.plain(text)))
                .limit(2)
                .toList();
    }

    /** Whether a word of what a thing is called does: what stands in the middle of one was hardly meant. */
    private static boolean begins(String called, String text) {
        return (" " + TextForm.plain(called)).contains(" " + TextForm.plain(text));
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
