package org.lekalo.designer.models;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import org.lekalo.library.model.Page;
import org.lekalo.library.model.ProcessModel;

/** Which process of a file, and which of its diagrams, is worked on. */
final class PageChoice extends RadioButtonGroup<Page> {

    PageChoice(ProcessModel model) {
        addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        setLabel(getTranslation("models.page.which"));
        setItems(model.pages());
        setRenderer(new ComponentRenderer<>(PageChoice::row));
        model.page().ifPresent(this::setValue);
    }

    private static Div row(Page page) {
        var steps = new Span(PageNames.steps(page));
        steps.addClassName("quiet");
        var row = new Div(new Span(PageNames.of(page)), steps);
        row.addClassName("page-row");
        return row;
    }
}
