package org.lekalo.designer.look;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Somebody else changed a record first: look at the new values, or go on over them? Closed, nothing happens. */
public final class ChangedMeanwhile extends ConfirmDialog {

    /**
     * @param key of the title; its sentence and its two buttons are {@code .advice}, {@code .look} and {@code .go-on}
     * @param facts what fills the sentence
     */
    public ChangedMeanwhile(String key, Runnable look, Runnable goOn, Object... facts) {
        setHeader(getTranslation(key));
        setText(getTranslation(key + ".advice", facts));
        setConfirmText(getTranslation(key + ".look"));
        setRejectText(getTranslation(key + ".go-on"));
        setRejectButtonTheme("tertiary");
        setRejectable(true);
        setCancelText(getTranslation("dialog.cancel"));
        setCancelable(true);
        addConfirmListener(confirm -> look.run());
        addRejectListener(reject -> goOn.run());
    }
}
