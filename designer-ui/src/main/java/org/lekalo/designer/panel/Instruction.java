package org.lekalo.designer.panel;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.Objects;
import org.lekalo.designer.condition.Changed;
import org.lekalo.designer.setting.TextWithPlaceholders;
import org.lekalo.library.condition.Subjects;

/** What a person who gets a task is told about it: the element's documentation. */
final class Instruction extends Div {

    private final SerializableSupplier<Subjects> subjects;
    private final Changed<String> changed;
    private String drawn = "";
    private TextWithPlaceholders text;

    Instruction(String written, SerializableSupplier<Subjects> subjects, Changed<String> changed) {
        this.subjects = subjects;
        this.changed = changed;
        addClassName("panel-setting");
        drawn = written;
        text = text();
        add(text);
    }

    /** Leaves alone what is being typed where the drawing says what it said. */
    void show(String documentation) {
        if (!documentation.equals(drawn)) {
            drawn = documentation;
            removeAll();
            text = text();
            add(text);
        }
    }

    /** What can be put in may be something else now. */
    void offer() {
        text.offer();
    }

    private TextWithPlaceholders text() {
        return new TextWithPlaceholders(
                getTranslation("panel.instruction"),
                getTranslation("panel.instruction.example"),
                drawn,
                subjects,
                now -> {
                    drawn = Objects.requireNonNullElse(now, "");
                    changed.to(drawn);
                });
    }
}
