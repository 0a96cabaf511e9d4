package org.lekalo.designer.setting;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lekalo.designer.condition.Changed;
import org.lekalo.designer.condition.FeelEditor;
import org.lekalo.designer.condition.ValueEditors;
import org.lekalo.designer.words.Keys;
import org.lekalo.library.condition.Subject;
import org.lekalo.library.record.Field;
import org.lekalo.library.setting.FieldChange;
import org.lekalo.library.setting.FieldChange.Source;

/** A field that a block writes, and what: a value, or a formula that computes it. */
final class FieldChangeEntry implements RecordFieldsEditor.Entry<FieldChange> {

    private final transient ValueEditors values;

    FieldChangeEntry(ValueEditors values) {
        this.values = values;
    }

    @Override
    public String className() {
        return "panel-change";
    }

    @Override
    public String field(FieldChange item) {
        return item.field();
    }

    @Override
    public FieldChange begin(Field field) {
        return new FieldChange(field.key(), Source.FIXED, "");
    }

    /** The stage changes with the block that moves the record, which keeps the pipeline's rules. */
    @Override
    public boolean offers(Field field) {
        return field.writable() && !field.key().equals("stage") && !field.key().equals("pipeline");
    }

    @Override
    public List<Component> editors(FieldChange item, Optional<Field> field, Changed<FieldChange> replaced) {
        return field.map(known -> editors(item, known, replaced)).orElse(List.of());
    }

    private List<Component> editors(FieldChange item, Field field, Changed<FieldChange> replaced) {
        var value = new Div();
        var source = new Select<Source>();
        source.setItems(Source.values());
        source.setItemLabelGenerator(choice -> source.getTranslation(Keys.of("panel.source", choice)));
        source.setAriaLabel(source.getTranslation("panel.source"));
        source.setValue(item.source());
        source.addValueChangeListener(event -> {
            show(value, field, event.getValue(), "", replaced);
            replaced.to(new FieldChange(item.field(), event.getValue(), ""));
        });
        show(value, field, item.source(), item.value(), replaced);
        return List.of(source, value);
    }

    private void show(Div into, Field field, Source source, String written, Changed<FieldChange> replaced) {
        into.removeAll();
        Changed<String> write =
                now -> replaced.to(new FieldChange(field.key(), source, Objects.requireNonNullElse(now, "")));
        into.add(
                source == Source.COMPUTED
                        ? new FeelEditor("", written, write)
                        : field.kind().holdsSeveral()
                                ? several(field, written, write)
                                : values.one(subject(field), written, write));
    }

    /** Their keys in one text. */
    private Component several(Field field, String written, Changed<String> write) {
        return values.several(
                subject(field),
                List.of(written.split(",")),
                now -> write.to(now == null ? null : String.join(",", now)));
    }

    private static Subject subject(Field field) {
        return new Subject(field.key(), field.name(), field.kind(), field.options(), field.target());
    }
}
