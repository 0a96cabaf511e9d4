package org.lekalo.designer.monitor;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import org.lekalo.designer.look.ActionButton;
import org.lekalo.designer.look.Glyph;
import org.lekalo.designer.words.Formats;
import org.lekalo.library.contract.InstancesApi.Incident;

/** Why a step failed, in words, and what can be done about it. */
final class IncidentNote extends Div {

    private final Details forIt = new Details();

    IncidentNote(Incident incident) {
        addClassName("incident");
        var at =
                new Span(getTranslation("monitor.incident.at", Formats.current().moment(incident.at())));
        at.addClassName("quiet");
        var reason = new Paragraph(incident.reason());
        add(Glyph.ALERT.icon(), new Div(reason, at));
        forIt.setSummaryText(getTranslation("monitor.incident.for-it"));
        forIt.add(new Pre(incident.details()));
        forIt.setVisible(!incident.details().isBlank());
    }

    /** Offers those who may to try again, and shows them what their IT people will ask for. */
    IncidentNote managed(Runnable retry, boolean opened) {
        var again = new ActionButton(getTranslation("monitor.retry"), retry);
        again.setIcon(Glyph.RETRY.icon());
        again.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        forIt.setOpened(opened);
        var actions = new Div(again, forIt);
        actions.addClassName("incident-actions");
        add(actions);
        return this;
    }

    boolean opened() {
        return forIt.isOpened();
    }
}
