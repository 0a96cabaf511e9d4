package org.lekalo.designer.monitor;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.lekalo.designer.look.Glyph;
import org.lekalo.library.contract.InstancesApi.Cancelled;

/** Who ended a run before its end, and why. */
final class CancelledNote extends Div {

    CancelledNote(Cancelled cancelled) {
        addClassName("cancelled-note");
        var by = cancelled.by();
        if (by != null) {
            var who = new Span(getTranslation("monitor.cancelled-by", by));
            who.addClassName("quiet");
            add(new Div(Glyph.PERSON.icon(), who));
        }
        add(new Paragraph(
                cancelled.reason().isBlank() ? getTranslation("monitor.standing.cancelled") : cancelled.reason()));
    }
}
