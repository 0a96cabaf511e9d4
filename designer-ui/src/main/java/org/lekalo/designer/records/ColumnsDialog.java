package org.lekalo.designer.records;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.lekalo.designer.look.AskingDialog;
import org.lekalo.designer.look.Glyph;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.RecordType;

/** Chooses a list's columns and puts them in order; those that are shown stand first. */
final class ColumnsDialog extends AskingDialog {

    private final List<Field> order;
    private final Set<String> shown = new LinkedHashSet<>();
    private final Div rows = new Div();
    private final Button apply;

    /** @param chosen gets the keys of the columns, none for the usual ones */
    ColumnsDialog(RecordType type, List<String> columns, Consumer<List<String>> chosen) {
        shown.addAll(columns);
        order = new ArrayList<>(
                columns.stream().flatMap(key -> type.field(key).stream()).toList());
        type.fields().stream().filter(field -> !order.contains(field)).forEach(order::add);
        setHeaderTitle(getTranslation("lists.columns"));
        setWidth("min(28rem, 94vw)");
        rows.addClassName("column-choice");
        add(new Paragraph(getTranslation("lists.columns.text")), rows);
        var usual = new Button(getTranslation("lists.columns.usual"), click -> finish(List.of(), chosen));
        usual.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        usual.addClassName("dialog-aside");
        apply = primary(getTranslation("lists.columns.apply"), () -> finish(keys(), chosen));
        getFooter().add(usual, cancel(getTranslation("records.cancel")), apply);
        showRows();
    }

    private void finish(List<String> keys, Consumer<List<String>> chosen) {
        close();
        chosen.accept(keys);
    }

    private List<String> keys() {
        return order.stream().map(Field::key).filter(shown::contains).toList();
    }

    private void showRows() {
        rows.removeAll();
        for (int index = 0; index < order.size(); index++) {
            rows.add(row(order.get(index), index));
        }
        apply.setEnabled(!shown.isEmpty());
    }

    private Div row(Field field, int index) {
        var name = field.name().in(getLocale());
        var box = new Checkbox(name, shown.contains(field.key()));
        box.addValueChangeListener(change -> {
            if (change.getValue()) {
                shown.add(field.key());
            } else {
                shown.remove(field.key());
            }
            apply.setEnabled(!shown.isEmpty());
        });
        var row = new Div(
                box,
                mover(Glyph.UP, getTranslation("lists.columns.up", name), index, index - 1),
                mover(Glyph.DOWN, getTranslation("lists.columns.down", name), index, index + 1));
        row.addClassName("column-row");
        return row;
    }

    /** The focus goes along with the row, so that it can be moved on at once. */
    private void follow(int from, int to) {
        var movers = rows.getComponentAt(to)
                .getChildren()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .toList();
        var same = movers.get(to < from ? 0 : 1);
        (same.isEnabled() ? same : movers.get(to < from ? 1 : 0)).focus();
    }

    private Button mover(Glyph glyph, String label, int from, int to) {
        var button = new Button(glyph.icon(), click -> {
            order.add(to, order.remove(from));
            showRows();
            follow(from, to);
        });
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(label);
        button.setTooltipText(label);
        button.setEnabled(to >= 0 && to < order.size());
        return button;
    }
}
