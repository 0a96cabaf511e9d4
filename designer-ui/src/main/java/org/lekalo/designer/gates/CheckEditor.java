package org.lekalo.designer.gates;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.condition.ConditionEditor;
import org.lekalo.designer.condition.ValueEditors;
import org.lekalo.library.condition.Subjects;
import org.lekalo.library.gate.Gate.Check;
import org.lekalo.library.record.Text;

/** A check: what it is called, what must hold, and what is said where it does not. */
final class CheckEditor extends GatePart {

    private final TextField name = new TextField();
    private final TextField russian = new TextField();
    private final TextField english = new TextField();
    private final ConditionEditor rows;
    private String condition;

    CheckEditor(Subjects subjects, ValueEditors values, @Nullable Check check, Consumer<Component> remove) {
        super(remove);
        condition = check == null ? "" : check.condition();
        name.setLabel(getTranslation("gates.check.name"));
        russian.setLabel(getTranslation("gates.check.sentence.ru"));
        english.setLabel(getTranslation("gates.check.sentence.en"));
        if (check != null) {
            name.setValue(check.name());
            russian.setValue(check.sentence().ru());
            english.setValue(check.sentence().en());
        }
        var label = new Span(getTranslation("gates.check.condition"));
        label.addClassName("panel-label");
        rows = new ConditionEditor(subjects, values, condition, feel -> {
            condition = Objects.requireNonNullElse(feel, "");
            places().say(asked(), "");
        });
        var problem = new Span();
        places().field("name", name);
        places().fields(asked(), rows, problem);
        places().field("sentence.ru", russian);
        places().field("sentence.en", english);
        show(line(name), label, rows, problem, line(russian, english));
    }

    @Override
    String asked() {
        return "condition";
    }

    @Override
    Optional<String> unfinished() {
        return rows.unfinished() ? Optional.of(getTranslation("gates.check.unfinished")) : Optional.empty();
    }

    Check check() {
        return new Check(
                name.getValue().strip(),
                condition,
                new Text(russian.getValue().strip(), english.getValue().strip()));
    }
}
