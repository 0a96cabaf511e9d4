package org.lekalo.designer.tasks;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.look.ActionButton;
import org.lekalo.designer.look.Glyph;
import org.lekalo.designer.look.Unsaved;
import org.lekalo.library.condition.Outcome;
import org.lekalo.library.contract.TasksApi.Task;

/** The answers to one task, a button each; closed while one is on its way, and until the task has been seen. */
@Tag("lekalo-answer-bar")
@JsModule("./answer-bar/lekalo-answer-bar.ts")
final class AnswerBar extends Component implements HasComponents, HasStyle {

    private final Unsaved given;
    private final Consumer<String> answer;
    private final Runnable claim;
    private final Runnable release;
    private final Map<String, Button> buttons = new LinkedHashMap<>();
    private boolean answering;
    private @Nullable String pressed;
    private @Nullable Offered offered;

    /** What is to be pressed; while it stays the same the buttons do, with the focus and a press that is under way. */
    private record Offered(List<Outcome> outcomes, boolean mayClaim, boolean mayRelease, boolean over) {

        static final Offered GONE = new Offered(List.of(), false, false, true);

        static Offered by(Task task) {
            var outcomes = task.mine() || task.mayClaim() ? task.outcomes() : List.<Outcome>of();
            return new Offered(outcomes, task.mayClaim(), task.mayRelease(), false);
        }
    }

    /** @param given the fields that an answer takes along */
    AnswerBar(Unsaved given, Consumer<String> answer, Runnable claim, Runnable release) {
        this.given = given;
        this.answer = answer;
        this.claim = claim;
        this.release = release;
        addClassName("answer-bar");
    }

    /** What may be answered now; an answer that is on its way is not disturbed. */
    void show(Task task) {
        var now = Offered.by(task);
        if (answering || now.equals(offered)) {
            return;
        }
        empty(now);
        now.outcomes().forEach(this::addAnswer);
        giveByKey();
        if (now.mayClaim()) {
            add(aside("tasks.claim", claim));
        }
        if (now.mayRelease()) {
            add(aside("tasks.release", release));
        }
    }

    private void empty(Offered next) {
        offered = next;
        removeAll();
        buttons.clear();
    }

    private void addAnswer(Outcome outcome) {
        var button = new Button(outcome.label());
        button.setDisableOnClick(true);
        given.heldBy(button);
        button.addClickListener(click -> {
            close();
            pressed = outcome.key();
            giveByKey();
            answer.accept(outcome.key());
        });
        if (buttons.isEmpty()) {
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        buttons.put(outcome.key(), button);
        add(button);
    }

    /** Ctrl+Enter gives the answer that was pressed last and not taken; before that the first. */
    private void giveByKey() {
        var first = buttons.keySet().stream().findFirst().orElse(null);
        var given = buttons.containsKey(pressed) ? pressed : first;
        buttons.forEach((key, button) -> {
            button.setClassName("by-key", key.equals(given));
            button.setTooltipText(key.equals(given) ? "Ctrl+Enter" : null);
        });
    }

    /** The same task is shown anew, and what was pressed before was not taken. */
    void keepPressed(AnswerBar before) {
        pressed = before.pressed;
        giveByKey();
    }

    private Button aside(String key, Runnable action) {
        var button = new ActionButton(getTranslation(key), action);
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.addClassName("aside");
        return button;
    }

    /** Lets the person answer again. */
    void open() {
        answering = false;
        buttons.values().forEach(button -> button.setEnabled(true));
    }

    private void close() {
        answering = true;
        buttons.values().forEach(button -> button.setEnabled(false));
    }

    /** There is nothing to answer any more. */
    void gone() {
        if (!Offered.GONE.equals(offered)) {
            leave(Glyph.ALERT, "task.gone");
        }
    }

    /** The answer was taken; seen where what comes next cannot be shown. */
    void given() {
        answering = true;
        leave(Glyph.CHECK, "task.given");
    }

    private void leave(Glyph glyph, String key) {
        empty(Offered.GONE);
        var back =
                new Button(getTranslation("task.back"), click -> UI.getCurrent().navigate(TasksNavigation.INBOX));
        back.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var sentence = new Div(glyph.icon(), new Span(getTranslation(key)));
        sentence.addClassName(key.replace('.', '-'));
        add(sentence, back);
    }
}
