package org.lekalo.designer.panel;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.condition.Outcome;
import org.lekalo.library.palette.BlockSettings.UserTask;
import org.lekalo.library.setting.FormField;
import org.lekalo.library.setting.Responsible;

/** Who does a task, until when, with which fields and which answers. */
final class UserTaskForm extends Div {

    private static final int LONGEST = 365;

    private final SettingsChanged changed;
    private @Nullable Responsible responsible;
    private @Nullable Integer due;
    private transient List<FormField> form;
    private transient List<Outcome> outcomes;

    UserTaskForm(UserTask task, Desk desk, SettingsChanged changed) {
        this.changed = changed;
        responsible = task.responsible();
        due = task.dueWorkingDays();
        form = task.form();
        outcomes = task.outcomes();
        addClassName("panel-form");
        var who = new ResponsibleEditor(getTranslation("panel.responsible"), desk.company(), responsible, now -> {
            responsible = now;
            tell();
        });
        var type = desk.facts().get().type(desk.company().types());
        var fields = new RecordFieldsEditor<>(type, new FormFieldEntry(), form, now -> {
            form = Objects.requireNonNullElse(now, List.of());
            tell();
        });
        var answers = new OutcomesEditor(outcomes, now -> {
            outcomes = Objects.requireNonNullElse(now, List.of());
            tell();
        });
        add(who, dueField(), fields, answers);
    }

    private IntegerField dueField() {
        var field = WholeNumbers.between(0, LONGEST, getTranslation("panel.due"));
        field.setPlaceholder(getTranslation("panel.due.none"));
        field.setClearButtonVisible(true);
        field.setValue(due);
        field.addValueChangeListener(event -> {
            if (!field.isInvalid()) {
                due = event.getValue();
                tell();
            }
        });
        return field;
    }

    private void tell() {
        changed.to(new UserTask(responsible, due, form, outcomes));
    }
}
