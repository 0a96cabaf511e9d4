package org.lekalo.designer.exchange;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.lekalo.library.contract.ExchangeApi.ColumnSeen;
import org.lekalo.library.contract.ExchangeApi.Reading;
import org.lekalo.library.record.Field;

/** One column of a file: which field it is, and how it is read. */
final class ImportColumn extends Div {

    private final ComboBox<Field> choice = new ComboBox<>();
    private final ImportReading reading;

    ImportColumn(String name, List<Field> fields, Optional<Field> guess, ColumnSeen seen, Runnable changed) {
        reading = new ImportReading(seen, changed);
        choice.setItems(fields);
        choice.setItemLabelGenerator(field -> field.name().in(getLocale()));
        choice.setAriaLabel(name);
        choice.setPlaceholder(getTranslation("import.skip"));
        choice.setClearButtonVisible(true);
        guess.ifPresent(choice::setValue);
        showReading();
        choice.addValueChangeListener(change -> {
            showReading();
            changed.run();
        });
        var row = new Div(new Span(name), choice);
        row.addClassName("import-column");
        add(row, reading);
    }

    private void showReading() {
        reading.about(field().orElse(null));
    }

    /** Empty where the column is left out. */
    Optional<Field> field() {
        return choice.getOptionalValue();
    }

    Reading reading() {
        return reading.reading();
    }
}
