package org.lekalo.designer.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.lekalo.designer.look.Glyph;
import org.lekalo.designer.server.LiveChanges;

/** Says that the server does not answer, for as long as it does not; the page needs no reload, which would lose what is typed. */
class ConnectionBanner extends Div {

    ConnectionBanner(LiveChanges changes) {
        addClassName("connection-banner");
        getElement().setAttribute("role", "status");
        add(Glyph.ALERT.icon(), new Span(getTranslation("connection.lost")));
        setVisible(false);
        changes.reachable(this, reachable -> setVisible(!reachable));
    }
}
