package org.lekalo.designer.setting;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.lekalo.designer.condition.Changed;
import org.lekalo.designer.look.Glyph;

/** Rows that can be changed, put in order and removed. */
final class EditableList<T> extends Div {

    /** Makes the editor of one item; {@code replaced} gets what it becomes. */
    @FunctionalInterface
    interface RowMaker<T> extends Serializable {
        Component row(T item, Changed<T> replaced);
    }

    private final transient List<T> items;
    private final RowMaker<T> maker;
    private final Changed<List<T>> changed;

    EditableList(List<T> items, RowMaker<T> maker, Changed<List<T>> changed) {
        this.items = new ArrayList<>(items);
        this.maker = maker;
        this.changed = changed;
        addClassName("panel-list");
        arrange();
    }

    List<T> items() {
        return List.copyOf(items);
    }

    void append(List<T> more) {
        items.addAll(more);
        arrange();
        tell();
    }

    void append(T item) {
        append(List.of(item));
        getChildren()
                .skip(items.size() - 1L)
                .flatMap(Component::getChildren)
                .findFirst()
                .ifPresent(EditableList::goTo);
    }

    /** What is added is named at once: without the mouse, and over the name it was given. */
    private static void goTo(Component editor) {
        if (editor instanceof Focusable<?> field) {
            field.focus();
        }
    }

    private void arrange() {
        removeAll();
        for (int i = 0; i < items.size(); i++) {
            add(row(i));
        }
    }

    private Div row(int index) {
        var editor = maker.row(items.get(index), item -> {
            if (item != null) {
                items.set(index, item);
                tell();
            }
        });
        var up = button(VaadinIcon.CHEVRON_UP_SMALL, "panel.list.up", () -> move(index, index - 1));
        up.setEnabled(index > 0);
        var down = button(VaadinIcon.CHEVRON_DOWN_SMALL, "panel.list.down", () -> move(index, index + 1));
        down.setEnabled(index < items.size() - 1);
        var tools = new Div(up, down, remove(index));
        tools.addClassName("panel-list-tools");
        var row = new Div(editor, tools);
        row.addClassName("panel-list-row");
        return row;
    }

    private Button remove(int index) {
        var remove = new Button(Glyph.CLOSE.icon(), click -> {
            items.remove(index);
            arrange();
            tell();
        });
        return dress(remove, "panel.list.remove");
    }

    private void move(int from, int to) {
        items.add(to, items.remove(from));
        arrange();
        tell();
    }

    private Button button(VaadinIcon icon, String key, Runnable action) {
        return dress(new Button(icon.create(), click -> action.run()), key);
    }

    private Button dress(Button button, String key) {
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(getTranslation(key));
        button.setTooltipText(getTranslation(key));
        return button;
    }

    private void tell() {
        changed.to(items());
    }
}
