package org.lekalo.designer.gates;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.lekalo.designer.look.Glyph;
import org.lekalo.library.contract.Refusals.FieldProblem;

/** A piece of a gate that can be taken out, and says what is wrong with it. */
abstract class GatePart extends Div {

    private final Div body = new Div();
    private final Span problem = new Span();

    GatePart(Consumer<Component> remove) {
        addClassName("gate-part");
        body.addClassName("gate-part-body");
        problem.addClassName("gate-problem");
        problem.getElement().setAttribute("role", "alert");
        var out = new Button(Glyph.CLOSE.icon(), click -> remove.accept(this));
        out.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
        out.setAriaLabel(getTranslation("gates.remove"));
        add(body, out);
    }

    final void show(Component... parts) {
        body.add(parts);
        body.add(problem);
    }

    static Div line(Component... parts) {
        var line = new Div(parts);
        line.addClassName("gate-part-line");
        return line;
    }

    /** What is missing before it can be saved; empty where nothing is. */
    abstract Optional<String> unfinished();

    /** Whether it can be saved; where not, it says why. */
    final boolean finished() {
        var missing = unfinished();
        problem.setText(missing.orElse(""));
        return missing.isEmpty();
    }

    void show(List<FieldProblem> problems) {
        problem.setText(problems.stream().map(FieldProblem::text).distinct().collect(Collectors.joining(" ")));
    }
}
