package org.lekalo.designer.look;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A word or number in a small coloured capsule. */
public final class Pill extends Span {

    /** What the colour says. */
    public enum Tone {
        QUIET,
        BRAND,
        GOOD,
        WARN,
        BAD
    }

    public Pill(String text, Tone tone) {
        super(text);
        addClassNames("pill", "pill-" + tone.name().toLowerCase(Locale.ROOT));
    }
}
