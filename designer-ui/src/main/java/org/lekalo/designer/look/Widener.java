package org.lekalo.designer.look;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** The edge between a page and what stands right of it, by which each makes that as wide as he likes; the browser remembers. */
@Tag("lekalo-widener")
@JsModule("./widener/lekalo-widener.ts")
public final class Widener extends Component {

    /** @param of the width is the style property {@code --of-width} */
    public Widener(String of) {
        getElement().setAttribute("of", of);
        getElement().setAttribute("aria-label", getTranslation("widener"));
    }
}
