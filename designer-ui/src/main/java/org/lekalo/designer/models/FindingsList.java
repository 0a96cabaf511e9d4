package org.lekalo.designer.models;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.stream.Stream;
import org.lekalo.designer.look.Glyph;
import org.lekalo.designer.look.Pill;
import org.lekalo.library.contract.ModelsApi.FindingView;
import org.lekalo.library.contract.ModelsApi.Remedy;
import org.lekalo.library.contract.ModelsApi.Severity;

/** What is wrong with a drawing, errors first; a click goes to the element, another mends what can be mended so. */
final class FindingsList extends Div {

    private final SerializableConsumer<String> chosen;
    private final SerializableConsumer<List<String>> mended;
    private final boolean mayMend;

    /** {@code mended} gets the codes of what is to be mended. */
    FindingsList(SerializableConsumer<String> chosen, SerializableConsumer<List<String>> mended, boolean mayMend) {
        this.chosen = chosen;
        this.mended = mended;
        this.mayMend = mayMend;
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
        mendAll(findings);
        Stream.of(Severity.values())
                .flatMap(severity -> findings.stream().filter(finding -> finding.severity() == severity))
                .map(finding -> row(finding, places))
                .forEach(this::add);
    }

    private void mendAll(List<FindingView> findings) {
        var codes = findings.stream()
                .flatMap(finding -> Stream.ofNullable(finding.remedy()))
                .map(Remedy::code)
                .distinct()
                .toList();
        if (mayMend && codes.size() > 1) {
            var all = mend(getTranslation("models.findings.mend-all", codes.size()), codes);
            all.addClassName("findings-mend-all");
            add(all);
        }
    }

    private Button mend(String label, List<String> codes) {
        var mend = new Button(label, click -> mended.accept(codes));
        mend.addThemeVariants(ButtonVariant.LUMO_SMALL);
        mend.setDisableOnClick(true);
        return mend;
    }

    private Component row(FindingView finding, Places places) {
        var row = new Div(place(finding, places));
        row.addClassName("finding-line");
        var remedy = finding.remedy();
        if (mayMend && remedy != null) {
            row.add(mend(remedy.label(), List.of(remedy.code())));
        }
        return row;
    }

    private NativeButton place(FindingView finding, Places places) {
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
