package org.lekalo.designer.setting;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.lekalo.designer.condition.Changed;
import org.lekalo.designer.look.Glyph;
import org.lekalo.library.condition.Outcome;

/** The answer buttons of a task. A button keeps its key when it is renamed, so that conditions go on to mean it. */
final class AnswersEditor extends Div {

    private static final int LONGEST_LABEL = 60;
    private static final int MOST = 8;

    private final EditableList<Outcome> list;
    private final Button more;

    AnswersEditor(Asked<List<Outcome>> asked) {
        var answers = Objects.requireNonNullElse(asked.value(), List.<Outcome>of());
        addClassName("panel-stack");
        more = new Button(getTranslation("panel.outcomes.add"), Glyph.PLUS.icon(), click -> add());
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        list = new EditableList<>(answers, this::row, now -> {
            showMore(now == null ? 0 : now.size());
            asked.changed().to(now);
        });
        showMore(answers.size());
        add(new Label(asked), list, more, new Hint(asked.help()));
    }

    private void add() {
        var label = getTranslation("panel.outcomes.new", list.items().size() + 1);
        list.append(new Outcome(freeKey(list.items()), label));
    }

    /** One that no other answer of the task has. */
    private static String freeKey(List<Outcome> others) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> "answer-" + number)
                .filter(free -> others.stream().noneMatch(other -> other.key().equals(free)))
                .findFirst()
                .orElseThrow();
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
