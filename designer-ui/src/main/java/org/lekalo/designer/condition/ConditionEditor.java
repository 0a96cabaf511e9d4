package org.lekalo.designer.condition;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.look.Glyph;
import org.lekalo.library.condition.Condition;
import org.lekalo.library.condition.ConditionRow;
import org.lekalo.library.condition.Conditions;
import org.lekalo.library.condition.Subjects;

/**
 * A condition as rows joined by "and" or "or"; a formula where rows do not suffice. What is not complete yet is not
 * passed on and says so.
 */
public final class ConditionEditor extends Div {

    private final Subjects subjects;
    private final ValueEditors values;
    private final Changed<String> changed;
    private final List<ConditionRowEditor> rows = new ArrayList<>();
    private final Div list = new Div();
    private Select<Boolean> joint = new Select<>();
    private final Span hint = new Span();
    private @Nullable FeelEditor formula;

    public ConditionEditor(Subjects subjects, ValueEditors values, String feel, Changed<String> changed) {
        this.subjects = subjects;
        this.values = values;
        this.changed = changed;
        addClassName("condition-editor");
        list.addClassName("condition-rows");
        hint.addClassName("panel-hint");
        if (feel.isBlank()) {
            showRows(new Condition.Rows(true, List.of()));
        } else if (read(feel) instanceof Condition.Rows written) {
            showRows(written);
        } else {
            showFeel(feel);
        }
    }

    private void showRows(Condition.Rows condition) {
        removeAll();
        formula = null;
        rows.clear();
        list.removeAll();
        joint = joint(condition.all());
        condition.rows().forEach(this::addRow);
        if (condition.rows().isEmpty()) {
            addRow(null);
        }
        var more = small("panel.condition.add", Glyph.PLUS, () -> {
            addRow(null);
            tell();
        });
        var actions = new Div(more, small("panel.condition.as-feel", null, this::toFeel));
        actions.addClassName("panel-actions");
        add(joint, list, hint, actions);
        arrange();
    }

    private Select<Boolean> joint(boolean all) {
        var select = new Select<Boolean>();
        select.setItems(true, false);
        select.setValue(all);
        select.setItemLabelGenerator(every -> getTranslation(every ? "panel.condition.all" : "panel.condition.any"));
        select.setAriaLabel(getTranslation("panel.condition.joint"));
        select.addClassName("condition-joint");
        select.addValueChangeListener(event -> tell());
        return select;
    }

    /** Rows that were not finished are gone with the rows. */
    private void toFeel() {
        var feel = feel().orElse("");
        showFeel(feel);
        changed.to(feel.isBlank() ? null : feel);
    }

    private void showFeel(String feel) {
        removeAll();
        var back = small("panel.condition.as-rows", null, () -> {});
        var editor = new FeelEditor(
                getTranslation("panel.condition.feel"),
                feel,
                text -> changed.to(text == null || text.isBlank() ? null : text),
                text -> offerRows(back, Objects.requireNonNullElse(text, "")));
        back.addClickListener(click -> backToRows(Objects.requireNonNullElse(editor.written(), "")));
        offerRows(back, feel);
        formula = editor;
        add(editor, back);
    }

    private void offerRows(Button back, String feel) {
        back.setVisible(feel.isBlank() || read(feel) instanceof Condition.Rows);
    }

    private void backToRows(String feel) {
        if (feel.isBlank()) {
            showRows(new Condition.Rows(true, List.of()));
        } else if (read(feel) instanceof Condition.Rows written) {
            showRows(written);
        }
    }

    private Condition read(String feel) {
        return Conditions.read(feel, subjects::kindOf);
    }

    private void addRow(@Nullable ConditionRow row) {
        var own = new ConditionRowEditor[1];
        var editor = new ConditionRowEditor(subjects, values, row, this::tell, () -> remove(own[0]));
        own[0] = editor;
        rows.add(editor);
        list.add(editor);
        arrange();
    }

    private void remove(ConditionRowEditor row) {
        rows.remove(row);
        list.remove(row);
        if (rows.isEmpty()) {
            addRow(null);
        }
        arrange();
        tell();
    }

    private void arrange() {
        joint.setVisible(rows.size() > 1);
    }

    /** Whether a row waits for something yet, or the formula cannot be read, so that what is shown is not what was passed on. */
    public boolean unfinished() {
        return formula != null ? !formula.isReadable() : !nothing() && feel().isEmpty();
    }

    private boolean nothing() {
        return rows.size() == 1 && rows.get(0).row() == null;
    }

    private void tell() {
        var feel = feel();
        boolean nothing = nothing();
        hint.setText(feel.isPresent() || nothing ? "" : getTranslation("panel.condition.incomplete"));
        if (feel.isPresent()) {
            changed.to(feel.get());
        } else if (nothing) {
            changed.to(null);
        }
    }

    private Optional<String> feel() {
        var written = rows.stream()
                .map(ConditionRowEditor::row)
                .filter(Objects::nonNull)
                .toList();
        return written.size() < rows.size()
                ? Optional.empty()
                : Conditions.toFeel(new Condition.Rows(joint.getValue(), written), subjects::kindOf);
    }

    private Button small(String key, @Nullable Glyph glyph, Runnable action) {
        var button = new Button(getTranslation(key), click -> action.run());
        if (glyph != null) {
            button.setIcon(glyph.icon());
        }
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }
}
