package org.lekalo.designer.records;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.ExchangeApi.Import;
import org.lekalo.library.contract.ExchangeApi.Mapping;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.RecordType;

/** Which column of a file is which field, guessed and set right by hand; and which field tells what is there already. */
final class ImportMapping extends Div {

    private final List<ComboBox<Field>> columns = new ArrayList<>();
    private final ComboBox<Field> key = new ComboBox<>();
    private final Consumer<Mapping> changed;

    ImportMapping(RecordType type, Import uploaded, Consumer<Mapping> changed) {
        this.changed = changed;
        var fields = type.fields().stream()
                .filter(field -> !field.readOnly() && field.kind() != FieldKind.FILE)
                .toList();
        var rows = new Div();
        rows.addClassName("import-columns");
        for (int index = 0; index < uploaded.header().size(); index++) {
            var guess = Optional.ofNullable(uploaded.mapping().fields().get(index));
            rows.add(row(uploaded.header().get(index), fields, guess.flatMap(type::field)));
        }
        key.setLabel(getTranslation("import.key"));
        key.setHelperText(getTranslation("import.key.help"));
        key.setItems(
                fields.stream().filter(field -> field.kind() == FieldKind.TEXT).toList());
        key.setItemLabelGenerator(field -> field.name().in(getLocale()));
        key.setPlaceholder(getTranslation("import.key.none"));
        key.setClearButtonVisible(true);
        key.addValueChangeListener(change -> look());
        add(rows, key);
    }

    private Div row(String name, List<Field> fields, Optional<Field> guess) {
        var choice = new ComboBox<Field>();
        choice.setItems(fields);
        choice.setItemLabelGenerator(field -> field.name().in(getLocale()));
        choice.setAriaLabel(name);
        choice.setPlaceholder(getTranslation("import.skip"));
        choice.setClearButtonVisible(true);
        guess.ifPresent(choice::setValue);
        choice.addValueChangeListener(change -> look());
        columns.add(choice);
        var row = new Div(new Span(name), choice);
        row.addClassName("import-column");
        return row;
    }

    Mapping mapping() {
        List<@Nullable String> fields = new ArrayList<>();
        columns.forEach(
                choice -> fields.add(choice.getOptionalValue().map(Field::key).orElse(null)));
        return new Mapping(fields, key.getOptionalValue().map(Field::key).orElse(null));
    }

    void look() {
        changed.accept(mapping());
    }
}
