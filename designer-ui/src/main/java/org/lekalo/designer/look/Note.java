package org.lekalo.designer.look;

import com.vaadin.flow.component.Component;
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
        open(new Notification(), sentence, Glyph.CHECK, 4000, NotificationVariant.LUMO_SUCCESS);
    }

    /** Stays long enough for a second thought, with a button for it. */
    public static void done(String sentence, String offer, Runnable action) {
        var note = new Notification();
        var button = new Button(offer, click -> {
            note.close();
            action.run();
        });
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setDisableOnClick(true);
        open(note, sentence, Glyph.CHECK, 20_000, NotificationVariant.LUMO_SUCCESS, button);
    }

    /** Stays until closed or long enough to be read slowly. */
    public static void refused(String sentence) {
        open(new Notification(), sentence, Glyph.ALERT, 10_000, NotificationVariant.LUMO_ERROR);
    }

    private static void open(
            Notification note,
            String sentence,
            Glyph glyph,
            int milliseconds,
            NotificationVariant variant,
            Component... offers) {
        var close = new Button(Glyph.CLOSE.icon(), click -> note.close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        close.setAriaLabel(I18NProvider.translate("note.close"));
        var row = new Div(glyph.icon(), new Span(sentence));
        row.add(offers);
        row.add(close);
        row.addClassName("note");
        note.add(row);
        note.addThemeVariants(variant);
        note.setDuration(milliseconds);
        note.setPosition(Notification.Position.BOTTOM_END);
        note.open();
    }
}
