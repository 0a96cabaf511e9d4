package org.lekalo.designer.setting;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.condition.Changed;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.RecordType;

/** Fields of the process's record, each chosen once, with something to say about each. One that is gone stays, and says so. */
final class RecordFieldsEditor<T> extends Div {

    /** What is said of one field. */
    interface Entry<T> extends Serializable {

        /** The look of one row. */
        String className();

        String field(T item);

        T begin(Field field);

        boolean offers(Field field);

        /** {@code field} is empty where the record has it no more, or nobody knows what record it is. */
        List<Component> editors(T item, Optional<Field> field, Changed<T> replaced);
    }

    private final @Nullable RecordType type;
    private final Entry<T> entry;
    private final EditableList<T> list;
    private final MultiSelectComboBox<Field> more = new MultiSelectComboBox<>();

    /** @param besides stands beside what fields are picked with */
    RecordFieldsEditor(Asked<List<T>> asked, Entry<T> entry, Component... besides) {
        this.type = asked.around().type().orElse(null);
        this.entry = entry;
        addClassName("panel-stack");
        list = new EditableList<>(Objects.requireNonNullElse(asked.value(), List.of()), this::row, now -> {
            offer();
            asked.changed().to(now);
        });
        more.setPlaceholder(getTranslation("panel.fields.add"));
        more.setAriaLabel(getTranslation("panel.fields.add"));
        more.setItemLabelGenerator(field -> field.name().in(getLocale()));
        more.setOverlayWidth("18rem");
        more.setEnabled(type != null);
        more.getElement().addPropertyChangeListener("opened", "opened-changed", event -> picked());
        more.addValueChangeListener(event -> picked());
        offer();
        var help = new Hint(type == null ? getTranslation("panel.form.no-type") : asked.help());
        var picking = new Div(more);
        picking.addClassName("panel-picking");
        picking.add(besides);
        add(new Label(asked), list, picking, help);
    }

    List<T> items() {
        return list.items();
    }

    void append(List<T> items) {
        list.append(items);
    }

    /** All at once, when the list they are picked from is closed. */
    private void picked() {
        if (more.isOpened() || more.isEmpty()) {
            return;
        }
        var fields = List.copyOf(more.getValue());
        more.clear();
        list.append(fields.stream().map(entry::begin).toList());
    }

    private void offer() {
        var used = list.items().stream().map(entry::field).toList();
        var fields = type == null ? List.<Field>of() : type.fields();
        more.setItems(fields.stream()
                .filter(field -> entry.offers(field) && !used.contains(field.key()))
                .toList());
    }

    private Div row(T item, Changed<T> replaced) {
        var key = entry.field(item);
        var field = type == null ? Optional.<Field>empty() : type.field(key);
        var name = new Span(field.map(known -> known.name().in(getLocale())).orElse(key));
        name.addClassName("panel-list-name");
        var row = new Div(name);
        row.addClassName(entry.className());
        row.add(entry.editors(item, field, replaced));
        if (type != null && field.isEmpty()) {
            name.addClassName("gone");
            row.add(new Hint(getTranslation("panel.field.gone")));
        }
        return row;
    }
}
