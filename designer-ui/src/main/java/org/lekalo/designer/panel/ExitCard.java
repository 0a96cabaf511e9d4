package org.lekalo.designer.panel;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.condition.ConditionEditor;
import org.lekalo.designer.condition.ValueEditors;
import org.lekalo.designer.modeler.Exit;
import org.lekalo.designer.modeler.ExitsUpdate.ExitUpdate;
import org.lekalo.designer.setting.Hint;
import org.lekalo.library.condition.Subjects;
import org.lekalo.library.record.Lengths;

/** One way out: where it leads, what stands on it, and when it is taken. */
final class ExitCard extends Div {

    private final transient Exit exit;
    private final transient Subjects subjects;
    private final ValueEditors values;
    private final Runnable changed;
    private final Div when = new Div();
    private String name;
    private @Nullable String condition;
    private @Nullable ConditionEditor rows;
    private boolean otherwise;

    ExitCard(Exit exit, Subjects subjects, ValueEditors values, Runnable changed) {
        this.exit = exit;
        this.subjects = subjects;
        this.values = values;
        this.changed = changed;
        name = exit.name();
        condition = exit.condition();
        otherwise = exit.isDefault();
        addClassName("panel-exit");
        var to = new Span(getTranslation("panel.exit.to", target()));
        to.addClassName("panel-exit-to");
        showWhen();
        add(to, nameField(), when);
    }

    private TextField nameField() {
        var field = new TextField(getTranslation("panel.exit.name"));
        field.setValue(name);
        field.setMaxLength(Lengths.NAME);
        field.setPlaceholder(getTranslation("panel.exit.name.example"));
        field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        field.addValueChangeListener(event -> {
            name = event.getValue();
            changed.run();
        });
        return field;
    }

    private void showWhen() {
        when.removeAll();
        rows = null;
        if (otherwise) {
            when.add(new Hint(getTranslation("panel.exit.otherwise.hint")));
        } else {
            var editor = new ConditionEditor(subjects, values, Objects.requireNonNullElse(condition, ""), now -> {
                condition = now;
                changed.run();
            });
            rows = editor;
            when.add(editor);
        }
    }

    /** Whether nothing is written here that the drawing does not know yet. */
    boolean isComplete() {
        return rows == null || !rows.unfinished();
    }

    /** Whether nothing says when it is taken, and nothing is being written about it. */
    boolean isOpen() {
        return !otherwise && condition == null && isComplete();
    }

    /** The same with other things to compare. */
    ExitCard with(Subjects others) {
        var now = new Exit(exit.flowId(), name, condition, otherwise, exit.targetId(), exit.targetName());
        return new ExitCard(now, others, values, changed);
    }

    /** Taken when none of the others is; its own condition goes with that. */
    void otherwise(boolean now) {
        if (now != otherwise) {
            otherwise = now;
            condition = now ? null : condition;
            showWhen();
        }
    }

    boolean isOtherwise() {
        return otherwise;
    }

    /** Whether the drawing says of the way what is said here. */
    boolean says(Exit drawn) {
        return exit.flowId().equals(drawn.flowId())
                && exit.targetName().equals(drawn.targetName())
                && name.equals(drawn.name())
                && Objects.equals(condition, drawn.condition())
                && otherwise == drawn.isDefault();
    }

    String flowId() {
        return exit.flowId();
    }

    String targetName() {
        return exit.targetName();
    }

    String called() {
        if (!name.isBlank()) {
            return name;
        }
        return exit.targetName().isBlank() ? target() : getTranslation("panel.exit.to", target());
    }

    private String target() {
        return exit.targetName().isBlank() ? getTranslation("panel.exit.to.unnamed") : exit.targetName();
    }

    ExitUpdate update() {
        return new ExitUpdate(exit.flowId(), name, condition);
    }
}
