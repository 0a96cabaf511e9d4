package org.lekalo.designer.look;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.i18n.I18NProvider;

/** A sentence that appears, is read and goes. */
public final class Note {

    private Note() {}

    public static void done(String sentence) {
        show(sentence, Glyph.CHECK, 4000, NotificationVariant.LUMO_SUCCESS);
    }

    /** Stays until closed or long enough to be read slowly. */
    public static void refused(String sentence) {
        show(sentence, Glyph.ALERT, 10_000, NotificationVariant.LUMO_ERROR);
    }

    private static void show(String sentence, Glyph glyph, int milliseconds, NotificationVariant variant) {
        var note = new Notification();
        var close = new Button(Glyph.CLOSE.icon(), click -> note.close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        close.setAriaLabel(I18NProvider.translate("note.close"));
        var row = new Div(glyph.icon(), new Span(sentence), close);
        row.addClassName("note");
        note.add(row);
        note.addThemeVariants(variant);
        note.setDuration(milliseconds);
        note.setPosition(Notification.Position.TOP_CENTER);
        note.open();
    }
}
