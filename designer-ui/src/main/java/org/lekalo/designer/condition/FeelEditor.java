package org.lekalo.designer.condition;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.condition.Feel;

/** A formula, checked while it is written; one that cannot be read is not passed on. */
public final class FeelEditor extends Div {

    private final TextArea text = new TextArea();

    public FeelEditor(String label, String feel, Changed<String> changed) {
        this(label, feel, changed, written -> {});
    }

    /** {@code written} hears of every text, readable or not. */
    FeelEditor(String label, String feel, Changed<String> changed, Changed<String> written) {
        addClassName("panel-feel");
        text.setLabel(label);
        text.setValue(feel);
        text.setMaxLength(Feel.MAX_LENGTH);
        text.setManualValidation(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setWidthFull();
        text.getElement().setAttribute("spellcheck", "false");
        text.setHelperText(getTranslation("panel.feel.help"));
        check();
        text.addValueChangeListener(event -> {
            written.to(text.getValue());
            if (check()) {
                changed.to(text.getValue().strip());
            }
        });
        add(text);
    }

    private boolean check() {
        var problem = text.isEmpty() ? null : Feel.problem(text.getValue()).orElse(null);
        text.setErrorMessage(problem == null ? "" : FeelProblems.sentence(text, problem));
        text.setInvalid(problem != null);
        return problem == null;
    }

    boolean isReadable() {
        return !text.isInvalid();
    }

    /** What the person last wrote, readable or not. */
    @Nullable
    String written() {
        return text.getValue();
    }
}
