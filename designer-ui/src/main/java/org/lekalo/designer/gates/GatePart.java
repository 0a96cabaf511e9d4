package org.lekalo.designer.gates;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import java.util.function.Consumer;
import org.lekalo.designer.look.Glyph;

/** A piece of a gate that can be taken out, and says at its fields what is wrong with them. */
abstract class GatePart extends Div {

    private final Div body = new Div();
    private final RefusedPlaces places = new RefusedPlaces();

    GatePart(Consumer<Component> remove) {
        addClassName("gate-part");
        body.addClassName("gate-part-body");
        var out = new Button(Glyph.CLOSE.icon(), click -> remove.accept(this));
        out.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
        out.setAriaLabel(getTranslation("gates.remove"));
        add(body, out);
    }

    final void show(Component... parts) {
        body.add(parts);
    }

    static Div line(Component... parts) {
        var line = new Div(parts);
        line.addClassName("gate-part-line");
        return line;
    }

    final RefusedPlaces places() {
        return places;
    }

    /** The place of its condition. */
    abstract String asked();

    /** What is missing of its condition before it can be saved; empty where nothing is. */
    abstract Optional<String> unfinished();

    /** Whether it can be saved; where not, it says why. */
    final boolean finished() {
        var missing = unfinished();
        places.say(asked(), missing.orElse(""));
        return missing.isEmpty();
    }
}
