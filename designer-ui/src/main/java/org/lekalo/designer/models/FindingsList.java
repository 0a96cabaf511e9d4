package org.lekalo.designer.models;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.stream.Stream;
import org.lekalo.designer.look.Glyph;
import org.lekalo.designer.look.Pill;
import org.lekalo.library.contract.ModelsApi.FindingView;
import org.lekalo.library.contract.ModelsApi.Severity;

/** What is wrong with a drawing, errors first; a click goes to the element. */
final class FindingsList extends Div {

    private final SerializableConsumer<String> chosen;

    FindingsList(SerializableConsumer<String> chosen) {
        this.chosen = chosen;
        addClassName("findings");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", getTranslation("models.findings"));
    }

    void show(List<FindingView> findings, String drawing) {
        removeAll();
        var places = new Places(drawing, getLocale());
        if (findings.isEmpty()) {
            var fine = new Div(Glyph.CHECK.icon(), new Span(getTranslation("models.findings.none")));
            fine.addClassName("findings-none");
            add(fine);
        }
        Stream.of(Severity.values())
                .flatMap(severity -> findings.stream().filter(finding -> finding.severity() == severity))
                .map(finding -> row(finding, places))
                .forEach(this::add);
    }

    private NativeButton row(FindingView finding, Places places) {
        boolean error = finding.severity() == Severity.ERROR;
        var pill = new Pill(
                getTranslation(error ? "models.finding.error" : "models.finding.warning"),
                error ? Pill.Tone.BAD : Pill.Tone.WARN);
        var row = new NativeButton();
        row.add(pill, new Span(finding.text()));
        row.addClassName("finding-row");
        var element = finding.elementId();
        if (element == null) {
            row.setEnabled(false);
        } else {
            var place = new Span(places.of(element));
            place.addClassName("finding-place");
            row.add(place);
            row.addClickListener(click -> chosen.accept(element));
        }
        return row;
    }
}
