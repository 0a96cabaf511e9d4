package org.lekalo.designer.panel;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.condition.Changed;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.RecordType;

/** Fields of the process's record, each chosen once, with something to say about each. */
final class RecordFieldsEditor<T> extends Div {

    /** What is said of one field. Keys of texts are {@code key}, {@code key.add} and {@code key.help}. */
    interface Entry<T> extends Serializable {
        String key();

        /** The look of one row. */
        String className();

        String field(T item);

        T begin(Field field);

        boolean offers(Field field);

        /** {@code field} is empty where the record has it no more. */
        List<Component> editors(T item, Optional<Field> field, Changed<T> replaced);
    }

    private final @Nullable RecordType type;
    private final Entry<T> entry;
    private final EditableList<T> list;
    private final ComboBox<Field> more = new ComboBox<>();

    RecordFieldsEditor(Optional<RecordType> type, Entry<T> entry, List<T> items, Changed<List<T>> changed) {
        this.type = type.orElse(null);
        this.entry = entry;
        addClassName("panel-stack");
        list = new EditableList<>(items, this::row, now -> {
            offer();
            changed.to(now);
        });
        more.setPlaceholder(getTranslation(entry.key() + ".add"));
        more.setAriaLabel(getTranslation(entry.key() + ".add"));
        more.setItemLabelGenerator(field -> field.name().in(getLocale()));
        more.setEnabled(type.isPresent());
        more.addValueChangeListener(event -> chosen(event.getValue()));
        var label = new Span(getTranslation(entry.key()));
        label.addClassName("panel-label");
        var help = new Span(getTranslation(type.isPresent() ? entry.key() + ".help" : "panel.form.no-type"));
        help.addClassName("panel-hint");
        offer();
        add(label, list, more, help);
    }

    private void chosen(@Nullable Field field) {
        if (field != null) {
            more.clear();
            list.append(entry.begin(field));
        }
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
        if (field.isEmpty()) {
            name.addClassName("gone");
            name.setTitle(getTranslation("panel.field.gone"));
        }
        var row = new Div(name);
        row.addClassName(entry.className());
        row.add(entry.editors(item, field, replaced));
        return row;
    }
}
