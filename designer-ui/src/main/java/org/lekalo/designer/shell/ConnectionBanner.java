package org.lekalo.designer.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.lekalo.designer.look.Glyph;
import org.lekalo.designer.server.LiveChanges;

/** Says that the server does not answer, for as long as it does not. */
class ConnectionBanner extends Div {

    ConnectionBanner(LiveChanges changes) {
        addClassName("connection-banner");
        getElement().setAttribute("role", "status");
        var again = new Button(
                getTranslation("connection.retry"),
                click -> click.getSource().getUI().ifPresent(ui -> ui.getPage().reload()));
        again.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        add(Glyph.ALERT.icon(), new Span(getTranslation("connection.lost")), again);
        setVisible(false);
        changes.reachable(this, reachable -> setVisible(!reachable));
    }
}
