package org.lekalo.designer.types;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.ArrayList;
import java.util.List;

/** Rows that are put in order by dragging, or without a mouse by their arrows. */
final class OrderedRows<T> extends Div {

    private final transient List<T> items;
    private final SerializableFunction<T, Component> maker;
    private final SerializableConsumer<List<T>> ordered;

    OrderedRows(List<T> items, SerializableFunction<T, Component> maker, SerializableConsumer<List<T>> ordered) {
        this.items = new ArrayList<>(items);
        this.maker = maker;
        this.ordered = ordered;
        addClassName("ordered-rows");
        for (int at = 0; at < items.size(); at++) {
            add(row(at));
        }
    }

    private Div row(int at) {
        var handle = VaadinIcon.MENU.create();
        handle.addClassName("ordered-handle");
        handle.getElement().setAttribute("aria-hidden", "true");
        var up = arrow(VaadinIcon.CHEVRON_UP_SMALL, "metadata.up", at, at - 1);
        var down = arrow(VaadinIcon.CHEVRON_DOWN_SMALL, "metadata.down", at, at + 1);
        var arrows = new Div(up, down);
        arrows.addClassName("ordered-arrows");
        var content = new Div(maker.apply(items.get(at)));
        content.addClassName("ordered-content");
        var row = new Div(handle, content, arrows);
        row.addClassName("ordered-row");
        var source = DragSource.create(row);
        source.setDragData(at);
        var target = DropTarget.create(row);
        target.addDropListener(drop -> drop.getDragSourceComponent()
                .filter(dragged -> dragged.getParent().filter(this::equals).isPresent())
                .flatMap(dragged -> drop.getDragData().map(Integer.class::cast))
                .ifPresent(from -> move(from, at)));
        return row;
    }

    private Button arrow(VaadinIcon icon, String key, int from, int to) {
        var arrow = new Button(icon.create(), click -> move(from, to));
        arrow.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
        arrow.setAriaLabel(getTranslation(key));
        arrow.setEnabled(to >= 0 && to < items.size());
        return arrow;
    }

    /** The whole list is shown again by whoever hears of the new order. */
    void move(int from, int to) {
        if (from != to) {
            items.add(to, items.remove(from));
            ordered.accept(List.copyOf(items));
        }
    }
}
