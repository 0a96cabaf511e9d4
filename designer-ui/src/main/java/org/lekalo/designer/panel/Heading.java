package org.lekalo.designer.panel;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** What is shown, and what it is for. */
final class Heading extends Div {

    Heading(String title, String help) {
        addClassName("panel-heading");
        add(new H2(title));
        if (!help.isBlank()) {
            add(new Paragraph(help));
        }
    }
}
