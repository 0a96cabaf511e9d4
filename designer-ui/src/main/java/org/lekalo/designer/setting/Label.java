package org.lekalo.designer.setting;

import com.vaadin.flow.component.html.Span;

/** The name of what is set with several fields, as a field has it. */
final class Label extends Span {

    Label(Asked<?> asked) {
        super(asked.label());
        addClassName("panel-label");
        setClassName("required", asked.setting().needed());
    }
}
