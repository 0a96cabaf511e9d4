package org.lekalo.designer.gates;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.condition.ConditionEditor;
import org.lekalo.designer.condition.ValueEditors;
import org.lekalo.library.condition.Subjects;
import org.lekalo.library.gate.Gate.Required;
import org.lekalo.library.record.Field;

/** A field that must be filled, always or under a condition. */
final class RequiredEditor extends GatePart {

    private final Subjects subjects;
    private final ValueEditors values;
    private final ComboBox<Field> field = new ComboBox<>();
    private final Select<Boolean> always = new Select<>();
    private final Div condition = new Div();
    private String when;
    private @Nullable ConditionEditor rows;

    RequiredEditor(
            List<Field> fields,
            Subjects subjects,
            ValueEditors values,
            @Nullable Required required,
            Consumer<Component> remove) {
        super(remove);
        this.subjects = subjects;
        this.values = values;
        this.when = required == null ? "" : required.when();
        field.setLabel(getTranslation("gates.field"));
        field.setItems(fields);
        field.setItemLabelGenerator(each -> each.name().in(getLocale()));
        always.setLabel(getTranslation("gates.when"));
        always.setItems(true, false);
        always.setItemLabelGenerator(each -> getTranslation(each ? "gates.always" : "gates.onlyif"));
        always.setValue(when.isBlank());
        always.addValueChangeListener(change -> arrange());
        if (required != null) {
            fields.stream()
                    .filter(each -> each.key().equals(required.field()))
                    .findFirst()
                    .ifPresent(field::setValue);
        }
        var problem = new Span();
        places().field("field", field);
        places().fields(asked(), condition, problem);
        show(line(field, always), condition, problem);
        arrange();
    }

    private void arrange() {
        condition.removeAll();
        rows = null;
        places().say(asked(), "");
        if (!always.getValue()) {
            rows = new ConditionEditor(subjects, values, when, feel -> {
                when = Objects.requireNonNullElse(feel, "");
                places().say(asked(), "");
            });
            condition.add(rows);
        }
    }

    @Override
    String asked() {
        return "when";
    }

    @Override
    Optional<String> unfinished() {
        return rows != null && (when.isBlank() || rows.unfinished())
                ? Optional.of(getTranslation("gates.condition.unfinished"))
                : Optional.empty();
    }

    Required required() {
        return new Required(field.getOptionalValue().map(Field::key).orElse(""), always.getValue() ? "" : when);
    }
}
