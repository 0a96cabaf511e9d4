package org.lekalo.designer.setting;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Objects;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.setting.Enclosed;

/** Which files of the record go along: all its documents, or those in some of its fields. */
final class EnclosuresEditor extends Div {

    private final Checkbox documents = new Checkbox();
    private final MultiSelectComboBox<String> fields = new MultiSelectComboBox<>();

    EnclosuresEditor(Asked<Enclosed> asked) {
        addClassName("panel-stack");
        var value = Objects.requireNonNullElse(asked.value(), Enclosed.NOTHING);
        documents.setLabel(getTranslation("panel.enclosures.documents"));
        documents.setValue(value.documents());
        fields.setPlaceholder(getTranslation("panel.enclosures.fields"));
        fields.setAriaLabel(getTranslation("panel.enclosures.fields"));
        var type = asked.around().type();
        var offered = type.map(RecordType::fields).orElse(List.of()).stream()
                .filter(field -> field.kind() == FieldKind.FILE)
                .toList();
        Offer.of(
                        offered,
                        Field::key,
                        field -> field.name().in(getLocale()),
                        key -> type.flatMap(of -> of.field(key))
                                .map(field -> field.name().in(getLocale()))
                                .orElse(key),
                        type.isEmpty() ? "" : getTranslation("panel.field.gone"))
                .in(fields, value.fields());
        fields.setVisible(!offered.isEmpty() || !value.fields().isEmpty());
        add(new Label(asked), documents, fields);
        documents.addValueChangeListener(event -> tell(asked));
        fields.addValueChangeListener(event -> tell(asked));
    }

    private void tell(Asked<Enclosed> asked) {
        asked.changed()
                .to(new Enclosed(
                        documents.getValue(),
                        fields.getValue().stream().sorted().toList()));
    }
}
