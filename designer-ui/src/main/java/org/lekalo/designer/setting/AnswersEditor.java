package org.lekalo.designer.setting;

import static java.util.stream.Collectors.joining;

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

    /** What tasks mostly end with, by the keys that conditions compare. */
    private static final List<List<String>> SETS = List.of(
            List.of("approve", "reject", "rework"),
            List.of("approve", "reject"),
            List.of("yes", "no"),
            List.of("done"));

    private final EditableList<Outcome> list;
    private final Button more;
    private final Div sets = new Div();

    AnswersEditor(Asked<List<Outcome>> asked) {
        var answers = Objects.requireNonNullElse(asked.value(), List.<Outcome>of());
        addClassName("panel-stack");
        more = new Button(getTranslation("panel.outcomes.add"), Glyph.PLUS.icon(), click -> add());
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        list = new EditableList<>(answers, this::row, now -> {
            offer(now == null ? 0 : now.size());
            asked.changed().to(now);
        });
        sets.addClassName("panel-sets");
        SETS.forEach(set -> sets.add(button(set)));
        offer(answers.size());
        add(new Label(asked), list, sets, more, new Hint(asked.help()));
    }

    private Button button(List<String> keys) {
        var answers = keys.stream()
                .map(key -> new Outcome(key, getTranslation("panel.outcomes." + key)))
                .toList();
        var button =
                new Button(answers.stream().map(Outcome::label).collect(joining(" / ")), click -> list.append(answers));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
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

    private void offer(int count) {
        more.setEnabled(count < MOST);
        sets.setVisible(count == 0);
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
