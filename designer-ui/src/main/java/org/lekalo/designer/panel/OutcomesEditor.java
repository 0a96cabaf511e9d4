package org.lekalo.designer.panel;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.lekalo.designer.condition.Changed;
import org.lekalo.designer.look.Glyph;
import org.lekalo.library.condition.Outcome;

/** The answer buttons of a task. A button keeps its key when it is renamed, so that conditions go on to mean it. */
final class OutcomesEditor extends Div {

    private static final int LONGEST_LABEL = 60;
    private static final int MOST = 8;

    private final EditableList<Outcome> list;
    private final Button more;

    OutcomesEditor(List<Outcome> outcomes, Changed<List<Outcome>> changed) {
        addClassName("panel-stack");
        more = new Button(getTranslation("panel.outcomes.add"), Glyph.PLUS.icon(), click -> add());
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        list = new EditableList<>(outcomes, this::row, now -> {
            showMore(now == null ? 0 : now.size());
            changed.to(now);
        });
        var label = new Span(getTranslation("panel.outcomes"));
        label.addClassName("panel-label");
        var help = new Span(getTranslation("panel.outcomes.help"));
        help.addClassName("panel-hint");
        showMore(outcomes.size());
        add(label, list, more, help);
    }

    private void add() {
        var number = list.items().size() + 1;
        list.append(OutcomeKeys.outcome(getTranslation("panel.outcomes.new", number), list.items()));
    }

    private void showMore(int count) {
        more.setEnabled(count < MOST);
    }

    private TextField row(Outcome outcome, Changed<Outcome> replaced) {
        var field = new TextField();
        field.setValue(outcome.label());
        field.setMaxLength(LONGEST_LABEL);
        field.setAutoselect(true);
        field.setAriaLabel(getTranslation("panel.outcomes.label"));
        field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        field.addValueChangeListener(event -> {
            field.setInvalid(event.getValue().isBlank());
            if (!event.getValue().isBlank()) {
                replaced.to(new Outcome(outcome.key(), event.getValue().strip()));
            }
        });
        return field;
    }
}
