package org.lekalo.designer.setting;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
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
    private final ComboBox<Field> more = new ComboBox<>();

    RecordFieldsEditor(Asked<List<T>> asked, Entry<T> entry) {
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
        more.setEnabled(type != null);
        more.addValueChangeListener(event -> chosen(event.getValue()));
        offer();
        var help = new Hint(type == null ? getTranslation("panel.form.no-type") : asked.help());
        add(new Label(asked), list, more, help);
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
