package org.lekalo.designer.look;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;

/** What stands where there is nothing yet: why, and what to do next. */
public final class EmptyState extends Div {

    public EmptyState(Glyph glyph, String title, String advice, Component... actions) {
        addClassName("empty-state");
        var icon = glyph.icon();
        icon.addClassName("empty-state-glyph");
        add(icon, new H3(title), new Paragraph(advice));
        add(actions);
    }
}
