package org.lekalo.designer.setting;

import com.vaadin.flow.component.html.Span;

/** A sentence in small letters, beside what it is about. */
public final class Hint extends Span {

    public Hint(String text) {
        super(text);
        addClassName("panel-hint");
    }
}
