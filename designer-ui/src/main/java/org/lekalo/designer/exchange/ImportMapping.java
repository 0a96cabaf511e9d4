package org.lekalo.designer.exchange;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.words.Formats;
import org.lekalo.designer.words.Words;
import org.lekalo.library.contract.ExchangeApi;
import org.lekalo.library.contract.ExchangeApi.EmptyCells;
import org.lekalo.library.contract.ExchangeApi.Import;
import org.lekalo.library.contract.ExchangeApi.Mapping;
import org.lekalo.library.contract.ExchangeApi.Start;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.Text;

/**
 * Which column of a file is which field, guessed and set right by hand; which tells what is there already, and what empty
 * cells do to that.
 */
final class ImportMapping extends Div {

    private final List<ImportColumn> columns = new ArrayList<>();
    private final ComboBox<Field> key = new ComboBox<>();
    private final RadioButtonGroup<EmptyCells> emptyCells = new RadioButtonGroup<>();
    private final Consumer<Start> changed;
    private final Mapping guessed;
    private boolean choosing;

    /** @param guessed which column is which field */
    ImportMapping(RecordType type, Import uploaded, Mapping guessed, Consumer<Start> changed) {
        this.changed = changed;
        this.guessed = guessed;
        var fields = Stream.concat(Stream.of(record()), type.fields().stream().filter(Field::writable))
                .toList();
        var rows = new Div();
        rows.addClassName("import-columns");
        for (int index = 0; index < uploaded.header().size(); index++) {
            var guess = guessed.fields().get(index);
            var column = new ImportColumn(
                    uploaded.header().get(index),
                    fields,
                    fields.stream().filter(field -> field.key().equals(guess)).findFirst(),
                    uploaded.columns().get(index),
                    this::look);
            columns.add(column);
            rows.add(column);
        }
        add(rows, key, emptyCells);
        prepareKey(Optional.ofNullable(guessed.key()));
        prepareEmptyCells();
    }

    /** The records' own numbers, as if they were a field. */
    private Field record() {
        return Field.of(
                ExchangeApi.RECORD,
                new Text(
                        getTranslation(Words.RUSSIAN, "import.record"), getTranslation(Words.ENGLISH, "import.record")),
                FieldKind.REFERENCE);
    }

    private void prepareKey(Optional<String> guess) {
        key.setLabel(getTranslation("import.key"));
        key.setHelperText(getTranslation("import.key.help"));
        key.setItemLabelGenerator(field -> field.name().in(getLocale()));
        key.setPlaceholder(getTranslation("import.key.none"));
        key.setClearButtonVisible(true);
        offerKeys(guess);
        key.addValueChangeListener(change -> look());
    }

    /** Only what a column is mapped to can tell one record from another. */
    private void offerKeys(Optional<String> chosen) {
        var possible = columns.stream()
                .flatMap(column -> column.field().stream())
                .filter(field -> field.kind() == FieldKind.TEXT || field.key().equals(ExchangeApi.RECORD))
                .distinct()
                .toList();
        key.setItems(possible);
        key.setValue(possible.stream()
                .filter(field -> chosen.filter(field.key()::equals).isPresent())
                .findFirst()
                .orElse(null));
    }

    private void prepareEmptyCells() {
        emptyCells.setLabel(getTranslation("import.empty-cells"));
        emptyCells.setItems(EmptyCells.values());
        emptyCells.setItemLabelGenerator(
                choice -> getTranslation("import.empty-cells." + choice.name().toLowerCase(Locale.ROOT)));
        emptyCells.setValue(EmptyCells.KEEP);
        emptyCells.addValueChangeListener(change -> look());
    }

    Start start() {
        List<@Nullable String> fields = new ArrayList<>();
        columns.forEach(column -> fields.add(column.field().map(Field::key).orElse(null)));
        return new Start(
                new Mapping(fields, key.getOptionalValue().map(Field::key).orElse(null)),
                Formats.current().zone().getId(),
                new ArrayList<>(columns.stream().map(ImportColumn::reading).toList()),
                emptyCells.getValue());
    }

    /** What was set by hand, by its place, and for the rest the new guess; where the columns are others, the new guess alone. */
    Mapping over(Mapping anew) {
        var mine = start().mapping();
        if (mine.fields().size() != anew.fields().size()) {
            return anew;
        }
        List<@Nullable String> fields = new ArrayList<>();
        for (int index = 0; index < mine.fields().size(); index++) {
            fields.add(
                    isByHand(index) ? mine.fields().get(index) : anew.fields().get(index));
        }
        for (int index = 0; index < fields.size(); index++) {
            if (!isByHand(index) && Collections.frequency(fields, fields.get(index)) > 1) {
                fields.set(index, null);
            }
        }
        return new Mapping(fields, Objects.equals(mine.key(), guessed.key()) ? anew.key() : mine.key());
    }

    private boolean isByHand(int index) {
        return !Objects.equals(
                columns.get(index).field().map(Field::key).orElse(null),
                guessed.fields().get(index));
    }

    /** What is chosen here may change what else can be. */
    void look() {
        if (choosing) {
            return;
        }
        choosing = true;
        offerKeys(key.getOptionalValue().map(Field::key));
        choosing = false;
        emptyCells.setVisible(key.getOptionalValue().isPresent());
        changed.accept(start());
    }
}
