package org.lekalo.designer.models;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.lekalo.designer.look.Glyph;
import org.lekalo.designer.words.Formats;

/** Says whether the drawing is safe on the server, and offers to try again where it is not. */
final class SaveState extends Div {

    private final Runnable again;

    SaveState(Runnable again) {
        this.again = again;
        addClassName("save-state");
        getElement().setAttribute("role", "status");
    }

    void show(Draft draft) {
        removeAll();
        setClassName("bad", draft.state() == Draft.State.NOT_SAVED || draft.state() == Draft.State.STALE);
        switch (draft.state()) {
            case SAVED ->
                add(
                        Glyph.CHECK.icon(),
                        new Span(
                                getTranslation("models.saved", Formats.current().time(draft.savedAt()))));
            case SAVING -> add(new Span(getTranslation("models.saving")));
            case NOT_SAVED -> add(Glyph.ALERT.icon(), sentence(draft.reason()), again("models.not-saved.again"));
            case STALE ->
                add(Glyph.ALERT.icon(), new Span(getTranslation("models.stale.short")), again("models.stale.decide"));
        }
    }

    private Span sentence(String reason) {
        var sentence = new Span(getTranslation("models.not-saved"));
        sentence.setTitle(reason);
        return sentence;
    }

    private Button again(String label) {
        var retry = new Button(getTranslation(label), click -> again.run());
        retry.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_SMALL);
        return retry;
    }
}
