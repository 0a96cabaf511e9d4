package org.lekalo.designer.records;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lekalo.designer.look.Glyph;
import org.lekalo.library.condition.ConditionRow;
import org.lekalo.library.record.RecordType;

/** Rows that narrow a list: a field, a comparison, a value; all must hold. */
final class Filters extends Div {

    private final RecordType type;
    private final FieldEditors editors;
    private final Runnable changed;
    private final List<FilterRow> rows = new ArrayList<>();

    Filters(RecordType type, FieldEditors editors, Runnable changed) {
        this.type = type;
        this.editors = editors;
        this.changed = changed;
        addClassName("filters");
        setVisible(false);
    }

    void addRow() {
        var row = new FilterRow(type.fields(), field -> editors.editor(field, Map.of()), changed);
        var remove = new Button(Glyph.CLOSE.icon(), click -> remove(row));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        remove.setAriaLabel(getTranslation("records.filter.remove"));
        row.add(remove);
        rows.add(row);
        add(row);
        setVisible(true);
    }

    private void remove(FilterRow row) {
        rows.remove(row);
        remove((Component) row);
        setVisible(!rows.isEmpty());
        changed.run();
    }

    void clear() {
        rows.clear();
        removeAll();
        setVisible(false);
        changed.run();
    }

    boolean any() {
        return !conditions().isEmpty();
    }

    List<ConditionRow> conditions() {
        return rows.stream().flatMap(row -> row.condition().stream()).toList();
    }
}
