package org.lekalo.designer.look;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks before what somebody typed is lost; staying is the answer that costs nothing. */
public final class LoseTyped extends ConfirmDialog {

    /** @param key of the title; its sentence and the button that loses are {@code .text} and {@code .go} */
    public LoseTyped(String key, Runnable lose, Runnable stay) {
        setHeader(getTranslation(key));
        setText(getTranslation(key + ".text"));
        setConfirmText(getTranslation("unsaved.stay"));
        setRejectable(true);
        setRejectText(getTranslation(key + ".go"));
        addConfirmListener(confirm -> stay.run());
        addCancelListener(escape -> stay.run());
        addRejectListener(reject -> lose.run());
    }
}
