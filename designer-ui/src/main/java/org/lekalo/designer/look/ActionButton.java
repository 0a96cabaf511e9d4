package org.lekalo.designer.look;

import com.vaadin.flow.component.button.Button;
import java.util.function.BooleanSupplier;

/** A button that acts once a press: it takes no other while the first is on its way to the server and back. */
public final class ActionButton extends Button {

    public ActionButton(String label, Runnable action) {
        this(label, action, () -> true);
    }

    /** @param again whether it may be pressed once more after it acted; not where its dialog is closing */
    public ActionButton(String label, Runnable action, BooleanSupplier again) {
        super(label);
        setDisableOnClick(true);
        addClickListener(click -> {
            try {
                action.run();
            } finally {
                setEnabled(again.getAsBoolean());
            }
        });
    }
}
