package org.lekalo.designer.filter;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lekalo.designer.field.FieldEditors;
import org.lekalo.designer.look.Glyph;
import org.lekalo.designer.stage.StageNames;
import org.lekalo.library.condition.Comparison;
import org.lekalo.library.condition.ConditionRow;
import org.lekalo.library.contract.NextStepApi;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.RecordType;

/** Rows that narrow a list: a field, a comparison, a value; all must hold. */
public final class Filters extends Div {

    private final RecordType type;
    private final FieldEditors editors;
    private final Runnable changed;
    private final List<FilterRow> rows = new ArrayList<>();
    private final Checkbox forgotten = new Checkbox();
    private Runnable emptied = () -> {};
    private boolean showing;

    public Filters(RecordType type, FieldEditors editors, Runnable changed) {
        this.type = type;
        this.editors = editors;
        this.changed = changed;
        addClassName("filters");
        setVisible(false);
        forgotten.setLabel(getTranslation("board.forgotten"));
        forgotten.addValueChangeListener(change -> tell());
    }

    /** Narrows the list to records without a next step; stands in the toolbar, where it does on the board. */
    public Checkbox forgotten() {
        return forgotten;
    }

    /** Somebody took the last row away: the focus needs another place. */
    public void onEmptied(Runnable listener) {
        emptied = listener;
    }

    public void addRow() {
        addRow(Map.of()).focus();
    }

    /** The rows in place of those that stand here; {@code changed} does not run. */
    public void show(List<ConditionRow> conditions) {
        empty(conditions.stream().anyMatch(Filters::isForgotten));
        for (ConditionRow condition : conditions) {
            type.field(condition.subject())
                    .filter(field -> !countsDays(field, condition))
                    .ifPresent(field -> addRow(names(field, condition)).show(field, condition));
        }
    }

    /** Of which programs may ask; a row here has a date alone. */
    private static boolean countsDays(Field field, ConditionRow condition) {
        return field.kind().isDay() && condition.countsDays();
    }

    /** What the record is called that a condition asks for. */
    private Map<String, String> names(Field field, ConditionRow condition) {
        return field.kind() == FieldKind.REFERENCE
                ? condition.values().stream()
                        .limit(1)
                        .flatMap(value -> editors.title(value).stream())
                        .collect(Collectors.toMap(title -> field.key(), title -> title))
                : Map.of();
    }

    private FilterRow addRow(Map<String, String> names) {
        var row = new FilterRow(type.fields(), field -> editors.editor(StageNames.in(type, field), names), changed);
        var remove = new Button(Glyph.CLOSE.icon(), click -> remove(row));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        remove.setAriaLabel(getTranslation("records.filter.remove"));
        row.add(remove);
        rows.add(row);
        add(row);
        setVisible(true);
        return row;
    }

    private void remove(FilterRow row) {
        rows.remove(row);
        remove((Component) row);
        setVisible(!rows.isEmpty());
        if (rows.isEmpty()) {
            emptied.run();
        } else {
            rows.get(rows.size() - 1).focus();
        }
        changed.run();
    }

    public void clear() {
        empty(false);
        changed.run();
    }

    private void empty(boolean onlyForgotten) {
        rows.clear();
        removeAll();
        setVisible(false);
        showing = true;
        forgotten.setValue(onlyForgotten);
        showing = false;
    }

    private void tell() {
        if (!showing) {
            changed.run();
        }
    }

    private static boolean isForgotten(ConditionRow row) {
        return row.subject().equals(NextStepApi.SUBJECT) && row.comparison() == Comparison.EMPTY;
    }

    public boolean any() {
        return !conditions().isEmpty();
    }

    public List<ConditionRow> conditions() {
        return Stream.concat(rows.stream().flatMap(row -> row.condition().stream()), next())
                .toList();
    }

    private Stream<ConditionRow> next() {
        return forgotten.getValue()
                ? Stream.of(new ConditionRow(NextStepApi.SUBJECT, Comparison.EMPTY, List.of()))
                : Stream.empty();
    }
}
