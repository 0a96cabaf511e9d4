package org.lekalo.designer.filter;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.field.FieldEditor;
import org.lekalo.library.condition.Comparison;
import org.lekalo.library.condition.ConditionRow;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;

/** One comparison of a field with a value, fitting the field's kind. */
final class FilterRow extends Div {

    private final ComboBox<Field> fields = new ComboBox<>();
    private final Select<Comparison> comparisons = new Select<>();
    private final Div place = new Div();
    private final Function<Field, FieldEditor> editors;
    private final Runnable changed;
    private @Nullable FieldEditor editor;
    private boolean several;
    private boolean showing;

    FilterRow(List<Field> choices, Function<Field, FieldEditor> editors, Runnable changed) {
        this.editors = editors;
        this.changed = changed;
        addClassName("filter-row");
        fields.setItems(choices);
        fields.setItemLabelGenerator(field -> field.name().in(getLocale()));
        fields.setPlaceholder(getTranslation("records.filter.field"));
        fields.setAriaLabel(getTranslation("records.filter.field"));
        fields.addValueChangeListener(change -> choose(change.getValue()));
        comparisons.setItemLabelGenerator(this::name);
        comparisons.setAriaLabel(getTranslation("records.filter.comparison"));
        comparisons.setVisible(false);
        comparisons.addValueChangeListener(change -> compare());
        add(fields, comparisons, place);
    }

    void focus() {
        fields.focus();
    }

    private String name(@Nullable Comparison comparison) {
        return comparison == null
                ? ""
                : getTranslation("comparison."
                        + comparison.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** As if somebody had put the condition in; {@code changed} does not run. */
    void show(Field field, ConditionRow row) {
        showing = true;
        try {
            put(field, row);
        } finally {
            showing = false;
        }
    }

    private void put(Field field, ConditionRow row) {
        fields.setValue(field);
        if (!fitting(field.kind()).contains(row.comparison())) {
            comparisons.setItems(row.comparison());
        }
        comparisons.setValue(row.comparison());
        if (editor != null && !row.values().isEmpty()) {
            editor.show(several ? row.values() : row.values().get(0));
        }
    }

    private void choose(@Nullable Field field) {
        place.removeAll();
        editor = null;
        several = false;
        comparisons.setVisible(field != null);
        if (field != null) {
            show(editors.apply(asOptional(field)));
            comparisons.setItems(fitting(field.kind()));
            comparisons.setValue(fitting(field.kind()).get(0));
        }
        tell();
    }

    private void tell() {
        if (!showing) {
            changed.run();
        }
    }

    /** What may not be written may still be looked for. */
    private static Field asOptional(Field field) {
        return field.withKind(field.kind().ofOne()).withRequired(false).withReadOnly(false);
    }

    private void show(FieldEditor shown) {
        shown.hideLabel();
        shown.onChange(this::tell);
        editor = shown;
        place.add(shown.component());
    }

    private void compare() {
        place.setVisible(needsValue());
        var field = fields.getValue();
        if (field != null && several != (comparisons.getValue() == Comparison.ONE_OF)) {
            several = !several;
            place.removeAll();
            show(editors.apply(several ? asOptional(field).withKind(FieldKind.MANY_CHOICE) : asOptional(field)));
        }
        tell();
    }

    private boolean needsValue() {
        return comparisons.getValue() != Comparison.EMPTY && comparisons.getValue() != Comparison.NOT_EMPTY;
    }

    private static List<Comparison> fitting(FieldKind kind) {
        return switch (kind) {
            case FILE -> List.of(Comparison.NOT_EMPTY, Comparison.EMPTY);
            case TEXT, LONG_TEXT ->
                List.of(Comparison.CONTAINS, Comparison.NOT_CONTAINS, Comparison.EMPTY, Comparison.NOT_EMPTY);
            case MANY_CHOICE ->
                List.of(
                        Comparison.CONTAINS,
                        Comparison.ONE_OF,
                        Comparison.NOT_CONTAINS,
                        Comparison.EMPTY,
                        Comparison.NOT_EMPTY);
            case NUMBER, MONEY, DATE, DATE_TIME ->
                List.of(
                        Comparison.GREATER_OR_EQUAL,
                        Comparison.LESS_OR_EQUAL,
                        Comparison.EQUAL,
                        Comparison.GREATER,
                        Comparison.LESS,
                        Comparison.EMPTY,
                        Comparison.NOT_EMPTY);
            case YES_NO -> List.of(Comparison.EQUAL, Comparison.EMPTY);
            case CHOICE ->
                List.of(
                        Comparison.EQUAL,
                        Comparison.ONE_OF,
                        Comparison.NOT_EQUAL,
                        Comparison.EMPTY,
                        Comparison.NOT_EMPTY);
            case REFERENCE, PERSON ->
                List.of(Comparison.EQUAL, Comparison.NOT_EQUAL, Comparison.EMPTY, Comparison.NOT_EMPTY);
        };
    }

    /** Empty until it is complete. */
    Optional<ConditionRow> condition() {
        var field = fields.getValue();
        var comparison = comparisons.getValue();
        if (field == null || comparison == null || editor == null) {
            return Optional.empty();
        }
        if (!needsValue()) {
            return Optional.of(new ConditionRow(field.key(), comparison, List.of()));
        }
        return Optional.of(editor)
                .filter(FieldEditor::isReadable)
                .map(FieldEditor::value)
                .map(FilterRow::written)
                .filter(values -> !values.isEmpty())
                .map(values -> new ConditionRow(field.key(), comparison, values));
    }

    private static List<String> written(Object value) {
        return value instanceof Collection<?> several
                ? several.stream().map(String::valueOf).toList()
                : List.of(value.toString());
    }
}
