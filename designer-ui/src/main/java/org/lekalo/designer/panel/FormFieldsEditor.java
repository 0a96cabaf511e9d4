package org.lekalo.designer.panel;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.block.FormField;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.RecordType;

/** The record's fields on a task's form: which, in which order, and what the person does with each. */
final class FormFieldsEditor extends Div {

    private final @Nullable RecordType type;
    private final EditableList<FormField> list;
    private final ComboBox<Field> more = new ComboBox<>();

    FormFieldsEditor(Optional<RecordType> type, List<FormField> form, Changed<List<FormField>> changed) {
        this.type = type.orElse(null);
        addClassName("panel-stack");
        list = new EditableList<>(form, this::row, now -> {
            offer();
            changed.to(now);
        });
        more.setPlaceholder(getTranslation("panel.form.add"));
        more.setAriaLabel(getTranslation("panel.form.add"));
        more.setItemLabelGenerator(field -> field.name().in(getLocale()));
        more.setEnabled(type.isPresent());
        more.addValueChangeListener(event -> chosen(event.getValue()));
        var label = new Span(getTranslation("panel.form"));
        label.addClassName("panel-label");
        var help = new Span(getTranslation(type.isPresent() ? "panel.form.help" : "panel.form.no-type"));
        help.addClassName("panel-hint");
        offer();
        add(label, list, more, help);
    }

    private void chosen(@Nullable Field field) {
        if (field != null) {
            more.clear();
            list.append(new FormField(field.key(), field.readOnly() ? FormField.Use.SHOWN : FormField.Use.EDITABLE));
        }
    }

    private void offer() {
        var used = list.items().stream().map(FormField::field).toList();
        var fields = type == null ? List.<Field>of() : type.fields();
        more.setItems(
                fields.stream().filter(field -> !used.contains(field.key())).toList());
    }

    private Div row(FormField item, Changed<FormField> replaced) {
        var field = type == null ? Optional.<Field>empty() : type.field(item.field());
        var name = new Span(field.map(known -> known.name().in(getLocale())).orElse(item.field()));
        name.addClassName("panel-list-name");
        if (field.isEmpty()) {
            name.addClassName("gone");
            name.setTitle(getTranslation("panel.field.gone"));
        }
        var use = new Select<FormField.Use>();
        use.addClassName("panel-use");
        use.setItems(uses(field));
        use.setItemLabelGenerator(choice -> getTranslation(Keys.of("panel.use", choice)));
        use.setAriaLabel(getTranslation("panel.use"));
        use.setValue(item.use());
        use.addValueChangeListener(event -> replaced.to(new FormField(item.field(), event.getValue())));
        var row = new Div(name, use);
        row.addClassName("panel-form-field");
        return row;
    }

    private static List<FormField.Use> uses(Optional<Field> field) {
        return field.filter(Field::readOnly).isPresent()
                ? List.of(FormField.Use.SHOWN)
                : Arrays.asList(FormField.Use.values());
    }
}
