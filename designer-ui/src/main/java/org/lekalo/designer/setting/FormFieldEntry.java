package org.lekalo.designer.setting;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lekalo.designer.condition.Changed;
import org.lekalo.designer.words.Keys;
import org.lekalo.library.record.Field;
import org.lekalo.library.setting.FormField;

/** A field on a task's form: what the person does with it. */
final class FormFieldEntry implements RecordFieldsEditor.Entry<FormField> {

    private final Select<FormField.Use> begun;

    /** @param begun says what is done with those that are added */
    FormFieldEntry(Select<FormField.Use> begun) {
        this.begun = begun;
    }

    @Override
    public String className() {
        return "panel-form-field";
    }

    @Override
    public String field(FormField item) {
        return item.field();
    }

    @Override
    public FormField begin(Field field) {
        return new FormField(field.key(), field.readOnly() ? FormField.Use.SHOWN : begun.getValue());
    }

    @Override
    public boolean offers(Field field) {
        return true;
    }

    @Override
    public List<Component> editors(FormField item, Optional<Field> field, Changed<FormField> replaced) {
        var use = use(uses(field), item.use());
        use.addClassName("panel-use");
        use.setAriaLabel(use.getTranslation("panel.use"));
        use.addValueChangeListener(event -> replaced.to(new FormField(item.field(), event.getValue())));
        return List.of(use);
    }

    static Select<FormField.Use> use(List<FormField.Use> uses, FormField.Use chosen) {
        var use = new Select<FormField.Use>();
        use.setItems(uses);
        use.setItemLabelGenerator(choice -> use.getTranslation(Keys.of("panel.use", choice)));
        use.setValue(chosen);
        return use;
    }

    private static List<FormField.Use> uses(Optional<Field> field) {
        return field.filter(Field::readOnly).isPresent()
                ? List.of(FormField.Use.SHOWN)
                : Arrays.asList(FormField.Use.values());
    }
}
