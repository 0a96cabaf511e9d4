package org.lekalo.designer.panel;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Locale;
import org.lekalo.designer.look.Glyph;
import org.lekalo.library.contract.ModelsApi.FindingView;

/** What is wrong, in a sentence, and what one click does about it. */
final class Problem extends Div {

    /** {@code mended} gets the codes of what is to be mended. */
    Problem(FindingView finding, boolean mayMend, SerializableConsumer<List<String>> mended) {
        super(Glyph.ALERT.icon());
        addClassNames("panel-problem", finding.severity().name().toLowerCase(Locale.ROOT));
        var said = new Div(new Span(finding.text()));
        var remedy = finding.remedy();
        if (mayMend && remedy != null) {
            var mend = new Button(remedy.label(), click -> mended.accept(List.of(remedy.code())));
            mend.addThemeVariants(ButtonVariant.LUMO_SMALL);
            mend.setDisableOnClick(true);
            said.add(mend);
        }
        add(said);
    }
}
