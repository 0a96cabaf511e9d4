package org.lekalo.designer.panel;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.block.FieldChange;
import org.lekalo.library.block.FieldChange.Source;
import org.lekalo.library.condition.Subject;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.RecordType;

/** Which fields a block writes, and what: a value, or a formula that computes it. */
final class ChangesEditor extends Div {

    private final @Nullable RecordType type;
    private final ValueEditors values;
    private final EditableList<FieldChange> list;
    private final ComboBox<Field> more = new ComboBox<>();

    ChangesEditor(
            Optional<RecordType> type,
            ValueEditors values,
            List<FieldChange> changes,
            Changed<List<FieldChange>> changed) {
        this.type = type.orElse(null);
        this.values = values;
        addClassName("panel-stack");
        list = new EditableList<>(changes, this::row, now -> {
            offer();
            changed.to(now);
        });
        more.setPlaceholder(getTranslation("panel.changes.add"));
        more.setAriaLabel(getTranslation("panel.changes.add"));
        more.setItemLabelGenerator(field -> field.name().in(getLocale()));
        more.setEnabled(type.isPresent());
        more.addValueChangeListener(event -> chosen(event.getValue()));
        var label = new Span(getTranslation("panel.changes"));
        label.addClassName("panel-label");
        var help = new Span(getTranslation(type.isPresent() ? "panel.changes.help" : "panel.form.no-type"));
        help.addClassName("panel-hint");
        offer();
        add(label, list, more, help);
    }

    private void chosen(@Nullable Field field) {
        if (field != null) {
            more.clear();
            list.append(new FieldChange(field.key(), Source.FIXED, ""));
        }
    }

    private void offer() {
        var used = list.items().stream().map(FieldChange::field).toList();
        var fields = type == null ? List.<Field>of() : type.fields();
        more.setItems(fields.stream()
                .filter(field -> !field.readOnly()
                        && field.kind() != FieldKind.FILE
                        && !isStage(field)
                        && !used.contains(field.key()))
                .toList());
    }

    /** The stage changes with the block that moves the record, which keeps the pipeline's rules. */
    private static boolean isStage(Field field) {
        return field.key().equals("stage") || field.key().equals("pipeline");
    }

    private Div row(FieldChange item, Changed<FieldChange> replaced) {
        var field = type == null ? Optional.<Field>empty() : type.field(item.field());
        var name = new Span(field.map(known -> known.name().in(getLocale())).orElse(item.field()));
        name.addClassName("panel-list-name");
        var row = new Div(name);
        row.addClassName("panel-change");
        if (field.isEmpty()) {
            name.addClassName("gone");
            name.setTitle(getTranslation("panel.field.gone"));
            return row;
        }
        var value = new Div();
        var source = new Select<Source>();
        source.setItems(Source.values());
        source.setItemLabelGenerator(choice -> getTranslation(Keys.of("panel.source", choice)));
        source.setAriaLabel(getTranslation("panel.source"));
        source.setValue(item.source());
        source.addValueChangeListener(event -> {
            show(value, field.get(), event.getValue(), "", replaced);
            replaced.to(new FieldChange(item.field(), event.getValue(), ""));
        });
        show(value, field.get(), item.source(), item.value(), replaced);
        row.add(source, value);
        return row;
    }

    private void show(Div into, Field field, Source source, String written, Changed<FieldChange> replaced) {
        into.removeAll();
        Changed<String> write =
                now -> replaced.to(new FieldChange(field.key(), source, Objects.requireNonNullElse(now, "")));
        into.add(
                source == Source.COMPUTED
                        ? new FeelEditor("", written, write)
                        : field.kind() == FieldKind.MANY_CHOICE
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
